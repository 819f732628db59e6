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
  for (const { name, run } of workersOf(platform)) {
    for (const job of await boss.fetch(queueName(name), { batchSize: 100 })) {
      await run(job.id, job.data)
      await boss.complete(queueName(name), job.id)
      worked++
    }
  }
  return worked
}
