import type { Call } from '#kernel/operations.ts'
import { getContact } from '#modules/identity'
import type { PersonOnDossier } from './history.ts'
import { personOnce } from './registers-once.ts'

/** The person of a draft from the register; contacts are those of the form, else the account's. */
export async function personOnDossier(
  call: Call,
  { personId, reference }: { readonly personId: string; readonly reference: string },
  answers: Readonly<Record<string, unknown>> = {},
): Promise<PersonOnDossier> {
  const person = await personOnce(call, personId, { reference })
  const isOwn = call.actor.personId === personId
  return {
    personId,
    name: person.fullName,
    personalId: person.personalId,
    birthDate: person.birthDate,
    address: person.currentResidence.text,
    phone: textIn(answers['phone']) ?? person.phone,
    email: textIn(answers['email']) ?? (isOwn ? (await getContact(call, call.actor.id)).email : null),
  }
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
