import { fromKysely, type PgBoss } from 'pg-boss'
import { sql } from 'kysely'
import type { Platform } from './platform.ts'
import { queueName } from './jobs.ts'
import type { Subscription } from './events.ts'
import { runAsSystem } from './run-as-system.ts'

export type DeliveredEvent = { readonly eventId: string; readonly payload: unknown }

/** Hands waiting events to the queues of their subscribers, in one transaction; returns how many were handed over. */
export async function relayEvents(platform: Platform, boss: PgBoss, batch = 200): Promise<number> {
  return platform.database.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: string; event: string; payload: unknown }>`
      select id, event, payload from kernel.outbox where relayed_at is null
      order by id limit ${batch} for update skip locked`.execute(tx)
    if (rows.length === 0) return 0
    for (const subscription of subscriptionsOf(platform)) {
      const jobs = rows
        .filter((row) => row.event === subscription.event.name)
        .map(({ id, payload }) => ({ data: { eventId: id, payload } }))
      if (jobs.length > 0) await boss.insert(queueName(subscription.name), jobs, { db: fromKysely(tx) })
    }
    await sql`update kernel.outbox set relayed_at = ${platform.clock.now()} where id = any(${rows.map((row) => row.id)}::uuid[])`.execute(
      tx,
    )
    return rows.length
  })
}

/** Runs a subscriber's handler; an event that it has handled before is passed over. */
export async function handleEvent(
  platform: Platform,
  subscription: Subscription,
  event: DeliveredEvent,
): Promise<void> {
  await runAsSystem(platform, {
    name: subscription.name,
    requestId: event.eventId,
    claim: async (tx) => {
      const claimed = await sql`insert into kernel.handled_event (event_id, subscriber)
        values (${event.eventId}, ${subscription.name}) on conflict do nothing returning event_id`.execute(tx)
      return claimed.rows.length > 0
    },
    run: (call) => subscription.handle(call, event.payload),
  })
}

export function subscriptionsOf(platform: Platform): Subscription[] {
  return platform.modules.flatMap((module) => module.subscriptions ?? [])
}
