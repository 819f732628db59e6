import type { Insertable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import { errors } from './errors.ts'
import type { NotificationsTables } from './tables.ts'

export type Message = NotificationsTables['notifications.message']
type EmailState = NotificationsTables['notifications.email']['state']

const tables = tablesOf<NotificationsTables>

/** False when this person was told already. */
export async function insertMessage(tx: Tx, message: Insertable<Message>): Promise<boolean> {
  const inserted = await tables(tx)
    .insertInto('notifications.message')
    .values({ ...message, parameters: JSON.stringify(message.parameters) as never })
    .onConflict((conflict) => conflict.columns(['recipient', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Marks a message of this recipient as read, and keeps when that was first. */
export async function saveRead(
  tx: Tx,
  { id, recipient, now }: { id: string; recipient: string; now: Temporal.Instant },
) {
  return await tables(tx)
    .updateTable('notifications.message')
    .set((row) => ({ read_at: row.fn.coalesce('read_at', row.val(now)) }))
    .where('id', '=', id)
    .where('recipient', '=', recipient)
    .returningAll()
    .executeTakeFirstOrThrow(() => errors.problem('message-not-found'))
}

export async function insertEmail(tx: Tx, messageId: string): Promise<void> {
  await tables(tx)
    .insertInto('notifications.email')
    .values({ message_id: messageId, state: 'waiting', settled_at: null })
    .execute()
}

/** Locks the e-mail while it waits; undefined once it is settled, so that a job that runs again sends nothing. */
export async function lockWaitingEmail(tx: Tx, messageId: string) {
  return await tables(tx)
    .selectFrom('notifications.email')
    .innerJoin('notifications.message', 'notifications.message.id', 'notifications.email.message_id')
    .selectAll('notifications.message')
    .where('message_id', '=', messageId)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst()
}

export async function saveEmail(tx: Tx, messageId: string, state: EmailState, now: Temporal.Instant): Promise<void> {
  await tables(tx)
    .updateTable('notifications.email')
    .set({ state, settled_at: now })
    .where('message_id', '=', messageId)
    .execute()
}

export async function savePreference(tx: Tx, row: Insertable<NotificationsTables['notifications.preference']>) {
  await tables(tx)
    .insertInto('notifications.preference')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet({ email: row.email, changed_at: row.changed_at }),
    )
    .execute()
}
