import { countUnread } from '#modules/notifications'
import type { Visit } from './visit.ts'

/** How many messages wait for a citizen; others have no inbox in the menus. */
export async function unreadOf({ session, call }: Pick<Visit, 'session' | 'call'>): Promise<number> {
  return session?.kind === 'person' ? (await call(countUnread, {})).unread : 0
}
