import { writeAuditEntry } from './audit.ts'
import type { Tx } from './database.ts'
import type { AuditNote, Call } from './operations.ts'
import { systemActor } from './permissions.ts'
import type { Platform } from './platform.ts'

export type SystemTask = {
  /** Name of the subscription, timer or job: becomes the actor and the audit event. */
  readonly name: string
  readonly requestId: string
  /** Runs first, in the same transaction; false means that somebody else did it already. */
  readonly claim?: (tx: Tx) => Promise<boolean>
  readonly run: (call: Call) => Promise<void>
}

/** Runs what nobody asked for just now — an event's, timer's or job's handler — in one audited transaction. */
export async function runAsSystem(platform: Platform, task: SystemTask): Promise<void> {
  const now = platform.clock.now()
  const actor = systemActor(task.name)
  await platform.database.transaction().execute(async (tx) => {
    if (task.claim && !(await task.claim(tx))) return
    const notes: AuditNote[] = []
    const { requestId } = task
    await task.run({ tx, actor, now, requestId, language: 'vi', note: (note) => notes.push(note) })
    if (notes.at(-1)?.nothingDone) return
    await writeAuditEntry(tx, {
      occurredAt: now,
      event: task.name,
      outcome: 'done',
      actor,
      subject: notes.findLast((note) => note.subject !== undefined)?.subject ?? null,
      detail: Object.assign({}, ...notes.map((note) => note.detail)) as NonNullable<AuditNote['detail']>,
      requestId,
    })
  })
  platform.wakeRelay()
}
