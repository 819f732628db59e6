import type { Call } from '#kernel/operations.ts'
import { parsePersonalId } from '#standards/personal-id/parse-personal-id.ts'
import { registriesErrors } from '../errors.ts'
import { personSnapshot } from '../person-snapshot.ts'
import { findPersonByPersonalId, hasOpenPurpose } from '../queries.ts'
import type { PersonSnapshot } from '../views.ts'

type LookUp = { readonly personalId: string; readonly dossierCode: string }

/**
 * A person who does not exist and a person on whom the organisation has no open dossier get the same answer, so that nobody can try
 * out numbers.
 */
export async function lookUpPerson(call: Call, { personalId, dossierCode }: LookUp): Promise<PersonSnapshot> {
  call.note({ detail: { reference: dossierCode } })
  const parsed = parsePersonalId(personalId)
  if (!parsed.ok) throw registriesErrors.problem('personal-id-invalid')
  const person = await findPersonByPersonalId(call, parsed.id.digits)
  if (person) call.note({ subject: `person:${person.id}` })
  const { organisation } = call.actor
  const isAllowed =
    person &&
    organisation &&
    (await hasOpenPurpose(call, { reference: dossierCode, organisation, personId: person.id }))
  if (!isAllowed) throw registriesErrors.problem('person-not-found')
  return await personSnapshot(call, person.id, { reference: dossierCode })
}
