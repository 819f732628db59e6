import { proveSubject } from '#modules/signatures'
import type { Call } from '#kernel/operations.ts'
import { isOfOrganisation } from './access.ts'
import { eventText } from './event-text.ts'
import type { Dossier } from './history.ts'
import { readHistory } from './read-history.ts'
import { isOpenToApplicant } from './timeline.ts'

/**
 * The proof of a whole history, which its owner can show to anybody: each deed with its place in the signed audit log, and each event
 * in full, but those that stay inside the agency, which are named by their digest only.
 */
export async function proveHistoryOf(call: Call, dossier: Dossier): Promise<Uint8Array> {
  const history = await readHistory(call.tx, dossier.id)
  const isInside = isOfOrganisation(dossier, call.actor)
  const events = history.filter(({ event }) => isInside || isOpenToApplicant(event)).map(eventText)
  return await proveSubject(call, { subject: `dossier:${dossier.id}`, events })
}
