import { sql } from 'kysely'
import type { Platform } from './platform.ts'

/**
 * Deletes what has done its service: answers kept for repeated requests after a week, delivered events and their marks after a month
 * (pg-boss gives up a job after 14 days, so none can come back), fired timers after a month. The audit log is never touched.
 */
export async function keepHouse({ database, clock }: Platform): Promise<void> {
  const weekAgo = clock.now().subtract({ hours: 7 * 24 })
  const monthAgo = clock.now().subtract({ hours: 30 * 24 })
  await sql`delete from kernel.repeated_request where created_at < ${weekAgo}`.execute(database)
  await sql`
    with delivered as (delete from kernel.outbox where relayed_at < ${monthAgo} returning id)
    delete from kernel.handled_event where event_id in (select id from delivered)`.execute(database)
  await sql`delete from kernel.timer where fired_at < ${monthAgo}`.execute(database)
}
