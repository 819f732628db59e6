import type { Call } from '#kernel/operations.ts'
import { errors } from '../errors.ts'
import { getOwnSession, listPositions } from '../queries.ts'
import { saveSessionOrganisation } from '../store.ts'

/**
 * Sets the organisation that the official acts for in this session. The cookie stays the same: it could reach both organisations
 * before, so nothing is won by whoever knew it.
 */
export async function chooseOrganisation(
  call: Call,
  { sessionId, organisation }: { sessionId: string; organisation: string },
): Promise<void> {
  call.note({ subject: `session:${sessionId}`, detail: { organisation } })
  await getOwnSession(call, call.actor.id, sessionId)
  const held = await listPositions(call.tx, call.actor.id)
  if (!held.some((position) => position.organisation === organisation)) throw errors.problem('position-not-held')
  await saveSessionOrganisation(call.tx, sessionId, organisation)
}
