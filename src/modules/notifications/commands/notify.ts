import { randomUUIDv7 } from 'node:crypto'
import { enqueue } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { wantsEmail } from '../queries.ts'
import { insertEmail, insertMessage } from '../store.ts'
import type { TemplateKey } from '../templates.ts'
import type { Parameters } from '../templates/template.ts'
import { sendEmail } from './send-email.ts'

export type Notification = {
  /** Account. */
  readonly recipient: string
  readonly template: TemplateKey
  /** Names what happened, e.g. the id of the event: the same key tells the same person once. */
  readonly key: string
  /** What it is about, e.g. `dossier:0198…`; the link leads there. */
  readonly subject: string
  readonly parameters: Parameters
  /** `portal` leaves out the e-mail whatever the person chose. */
  readonly channels?: 'portal' | 'all'
}

/** Tells somebody, in the caller's transaction: what is rolled back was never said. */
export async function notify(call: Call, { channels = 'all', ...told }: Notification): Promise<void> {
  const { recipient, key, template, subject, parameters } = told
  const id = randomUUIDv7()
  const message = { id, recipient, key, template, subject, parameters, created_at: call.now, read_at: null }
  if (!(await insertMessage(call.tx, message))) return
  if (channels === 'portal' || !(await wantsEmail(call.tx, recipient))) return
  await insertEmail(call.tx, id)
  await enqueue(call.tx, sendEmail, { messageId: id })
}
