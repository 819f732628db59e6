import { PgBoss } from 'pg-boss'
import { handleEvent, subscriptionsOf, type DeliveredEvent } from './deliver-events.ts'
import { deadLetterQueue, queueName, setJobSender, type AnyJob } from './jobs.ts'
import type { Platform } from './platform.ts'
import { runAsSystem } from './run-as-system.ts'

export type RunningJobs = { readonly boss: PgBoss; readonly stop: () => Promise<void> }

/** A queue and what works on it. */
export type Worker = {
  readonly name: string
  readonly retries: number
  readonly run: (id: string, data: unknown) => Promise<void>
}

/** Opens pg-boss and its queues. With `work` the process also does the work; without it, it only hands work over. */
export async function startJobs(
  platform: Platform,
  settings: { databaseUrl: string; work: boolean },
): Promise<RunningJobs> {
  const boss = new PgBoss({
    connectionString: settings.databaseUrl,
    max: 3,
    useListenNotify: settings.work,
    supervise: settings.work,
    schedule: settings.work,
    // How often silent workers are looked for: with the heartbeat, how long the work of a killed process waits.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', (error) => platform.log.warn({ err: error }, 'jobs'))
  await boss.start()
  for (const worker of workersOf(platform)) await openQueue(boss, worker)
  setJobSender(boss)
  if (settings.work) await startWorking(platform, boss)
  return {
    boss,
    async stop() {
      setJobSender(undefined)
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}

export function workersOf(platform: Platform): Worker[] {
  const subscriptions = subscriptionsOf(platform).map((subscription) => ({
    name: subscription.name,
    retries: 8,
    run: (_id: string, data: unknown) => handleEvent(platform, subscription, data as DeliveredEvent),
  }))
  const jobs = jobsOf(platform).map((job) => ({
    name: job.name,
    retries: job.retries ?? 8,
    run: (id: string, data: unknown) => runJob(platform, job, id, data),
  }))
  return [...subscriptions, ...jobs]
}

function jobsOf(platform: Platform): AnyJob[] {
  return platform.modules.flatMap((module) => module.jobs ?? [])
}

async function runJob(platform: Platform, job: AnyJob, id: string, data: unknown): Promise<void> {
  await runAsSystem(platform, { name: job.name, requestId: id, run: (call) => job.run(call, data) })
}

/** Without it, what a killed process had begun would wait until it expires, which is a quarter of an hour. */
const HEARTBEAT_SECONDS = 10

async function openQueue(boss: PgBoss, { name, retries }: Worker): Promise<void> {
  const deadLetter = deadLetterQueue(name)
  const options = {
    retryLimit: retries,
    retryDelay: 5,
    retryBackoff: true,
    deadLetter,
    notify: true,
    heartbeatSeconds: HEARTBEAT_SECONDS,
  }
  await boss.createQueue(deadLetter)
  await boss.createQueue(queueName(name), options)
  // A queue of an older version keeps what it was made with until it is told.
  await boss.updateQueue(queueName(name), options)
}

async function startWorking(platform: Platform, boss: PgBoss): Promise<void> {
  for (const { name, run } of workersOf(platform)) {
    await boss.work(
      queueName(name),
      { batchSize: 20, burstWhenBatchFull: true, perJobResults: false },
      async (jobs) => {
        for (const job of jobs) await run(job.id, job.data)
      },
    )
  }
  for (const { name, schedule } of jobsOf(platform)) {
    if (schedule !== undefined) await boss.schedule(queueName(name), schedule, {}, { tz: 'Asia/Ho_Chi_Minh' })
  }
}
