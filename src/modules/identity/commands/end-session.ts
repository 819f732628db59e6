import { writeAuditEntry } from '#kernel/audit.ts'
import type { Call } from '#kernel/operations.ts'
import type { Platform } from '#kernel/platform.ts'
import { actorOf } from '../actor-of.ts'
import { getOwnSession, type Session } from '../queries.ts'
import { endSessionRow } from '../store.ts'

/** Ends one of one's own sessions, e.g. on a telephone that was lost. */
export async function endSession(call: Call, { sessionId }: { sessionId: string }): Promise<void> {
  call.note({ subject: `session:${sessionId}` })
  await getOwnSession(call, call.actor.id, sessionId)
  await endSessionRow(call.tx, { id: sessionId, reason: 'ended-by-owner', now: call.now })
}

/** Ends the session of this browser. */
export async function signOut(platform: Platform, session: Session, requestId: string): Promise<void> {
  const now = platform.clock.now()
  await platform.database.transaction().execute(async (tx) => {
    if (!(await endSessionRow(tx, { id: session.id, reason: 'signed-out', now }))) return
    await writeAuditEntry(tx, {
      occurredAt: now,
      event: 'signed-out',
      outcome: 'done',
      actor: actorOf(session),
      subject: `session:${session.id}`,
      detail: {},
      requestId,
    })
  })
}
