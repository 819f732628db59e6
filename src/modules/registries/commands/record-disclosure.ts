import type { Call } from '#kernel/operations.ts'
import { registriesErrors } from '../errors.ts'
import type { Register } from '../provenance.ts'
import { insertDisclosure } from '../store.ts'

/** Why somebody else than the person sees a record: the code or id of the dossier that they handle. */
export type Purpose = { readonly reference: string }

type Disclosure = {
  readonly personId: string
  readonly register: Register
  readonly kind: 'read' | 'matched'
  readonly purpose: Purpose | undefined
}

/**
 * The wall: whoever is not the person needs a purpose, and the person later sees who looked, when and why.
 * It writes, so a query that discloses somebody else's record has to declare an audit event.
 */
export async function recordDisclosure(call: Call, { personId, register, kind, purpose }: Disclosure): Promise<void> {
  const { actor } = call
  if (actor.kind === 'person' && actor.personId === personId) return
  call.note({ subject: `person:${personId}`, detail: { reference: purpose?.reference ?? null, register } })
  if (!purpose) throw registriesErrors.problem('purpose-required')
  await insertDisclosure(call.tx, {
    person_id: personId,
    disclosed_at: call.now,
    actor_id: actor.id,
    organisation: actor.organisation,
    reference: purpose.reference,
    register,
    kind,
    request_id: call.requestId,
  })
}
