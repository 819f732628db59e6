import { sql } from 'kysely'
import type { Platform } from './platform.ts'
import { runAsSystem } from './run-as-system.ts'
import type { AnyTimer } from './timers.ts'

type DueTimer = { id: string; name: string; subject: string; payload: unknown }

/** Fires what is due, each in its own transaction; one that fails is tried again after a pause that doubles. Returns how many fired. */
export async function fireTimers(platform: Platform, batch = 100): Promise<number> {
  const now = platform.clock.now()
  const { rows } = await sql<DueTimer>`
    select id, name, subject, payload from kernel.timer
    where fired_at is null and fire_at <= ${now}
      and (failed_at is null or failed_at + least(attempts * attempts, 60) * interval '1 minute' <= ${now})
    order by fire_at limit ${batch}`.execute(platform.database)
  let fired = 0
  for (const due of rows) if (await fireTimer(platform, due)) fired++
  return fired
}

async function fireTimer(platform: Platform, due: DueTimer): Promise<boolean> {
  const timer = timersOf(platform).find(({ name }) => name === due.name)
  if (!timer) return false
  let claimed = false
  try {
    await runAsSystem(platform, {
      name: timer.name,
      requestId: due.id,
      claim: async (tx) => {
        const { rows } = await sql`update kernel.timer set fired_at = ${platform.clock.now()}
          where id in (select id from kernel.timer where id = ${due.id} and fired_at is null and fire_at <= ${platform.clock.now()}
            for update skip locked) returning id`.execute(tx)
        claimed = rows.length > 0
        return claimed
      },
      run: (call) => timer.fire(call, due.payload, due.subject),
    })
    return claimed
  } catch (error) {
    platform.log.error({ timer: due.name, requestId: due.id, err: error }, 'timer failed')
    await sql`update kernel.timer set attempts = attempts + 1, failed_at = ${platform.clock.now()} where id = ${due.id}`.execute(
      platform.database,
    )
    return false
  }
}

function timersOf(platform: Platform): AnyTimer[] {
  return platform.modules.flatMap((module) => module.timers ?? [])
}

/** Timers that should have fired more than a minute ago: the watchdog's figure, 0 when all is well. */
export async function countOverdueTimers(platform: Platform): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from kernel.timer
    where fired_at is null and fire_at < ${platform.clock.now().subtract({ minutes: 1 })}`.execute(platform.database)
  return rows[0]?.count ?? 0
}
