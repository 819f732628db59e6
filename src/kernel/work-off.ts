import { sql } from 'kysely'
import { relayEvents } from './deliver-events.ts'
import { queueName } from './jobs.ts'
import type { Platform } from './platform.ts'
import { workersOf, type RunningJobs } from './start-jobs.ts'

/**
 * Hands over waiting events and does the waiting jobs here and now, until none is left: for tests and for programs that run to an
 * end, where no worker runs beside them. Returns how much there was to do.
 */
export async function workOff(platform: Platform, jobs: RunningJobs): Promise<number> {
  let total = 0
  for (;;) {
    const done = (await relayEvents(platform, jobs.boss)) + (await workQueues(platform, jobs))
    if (done === 0) return total
    total += done
  }
}

async function workQueues(platform: Platform, { boss }: RunningJobs): Promise<number> {
  let worked = 0
  const waiting = await waitingQueues(platform)
  for (const { name, run } of workersOf(platform).filter((worker) => waiting.has(queueName(worker.name)))) {
    for (const job of await boss.fetch(queueName(name), { batchSize: 100 })) {
      await run(job.id, job.data)
      await boss.complete(queueName(name), job.id)
      worked++
    }
  }
  return worked
}

/** One question instead of one for each queue: most of them are empty most of the time. */
async function waitingQueues({ database }: Platform): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select distinct name from pgboss.job where state < 'active' and start_after <= now()`.execute(database)
  return new Set(rows.map(({ name }) => name))
}
