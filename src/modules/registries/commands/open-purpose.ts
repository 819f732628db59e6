import type { Call } from '#kernel/operations.ts'
import { endPurposes, insertPurpose } from '../store.ts'

type NewPurpose = {
  /** Code of the dossier. */
  readonly reference: string
  readonly organisation: string
  readonly personId: string
}

/** Lets the officials of an organisation look up a person while it has work on them. Opening twice is opening once. */
export async function openPurpose(call: Call, { reference, organisation, personId }: NewPurpose): Promise<void> {
  await insertPurpose(call.tx, { reference, organisation, person_id: personId, opened_at: call.now })
}

/** Ends what `openPurpose` allowed, for every organisation that had it. */
export async function closePurpose(call: Call, { reference }: { readonly reference: string }): Promise<void> {
  await endPurposes(call.tx, { reference, closedAt: call.now })
}
