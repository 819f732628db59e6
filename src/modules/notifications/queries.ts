import { tablesOf, type Tx } from '#kernel/database.ts'
import type { NotificationsTables } from './tables.ts'

const tables = tablesOf<NotificationsTables>

export async function listMessages(
  tx: Tx,
  { recipient, page, pageSize }: { recipient: string; page: number; pageSize: number },
) {
  return await tables(tx)
    .selectFrom('notifications.message')
    .selectAll()
    .where('recipient', '=', recipient)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
}

export async function countMessages(tx: Tx, recipient: string): Promise<{ all: number; unread: number }> {
  return await tables(tx)
    .selectFrom('notifications.message')
    .select((row) => [
      row.fn.countAll<number>().as('all'),
      row.fn.countAll<number>().filterWhere('read_at', 'is', null).as('unread'),
    ])
    .where('recipient', '=', recipient)
    .executeTakeFirstOrThrow()
}

export async function countUnread(tx: Tx, recipient: string): Promise<number> {
  const { unread } = await tables(tx)
    .selectFrom('notifications.message')
    .select((row) => row.fn.countAll<number>().as('unread'))
    .where('recipient', '=', recipient)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

/** Whoever never chose is told by e-mail too. */
export async function wantsEmail(tx: Tx, accountId: string): Promise<boolean> {
  const chosen = await tables(tx)
    .selectFrom('notifications.preference')
    .select('email')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return chosen?.email ?? true
}
