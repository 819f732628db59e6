import type { Static, TSchema } from 'typebox'
import { fromKysely, type PgBoss } from 'pg-boss'
import type { Tx } from './database.ts'
import type { Call } from './operations.ts'

export type Job<Data extends TSchema = TSchema> = {
  /** `module/verb-noun`; also the queue's name. */
  readonly name: `${string}/${string}`
  readonly data: Data
  /** Runs in its own transaction; must bear being run twice. */
  readonly run: (call: Call, data: Static<Data>) => Promise<void>
  /** Cron expression in Vietnamese time for jobs that nobody asks for. */
  readonly schedule?: string
  readonly retries?: number
}

// oxlint-disable-next-line typescript/no-explicit-any
export type AnyJob = Omit<Job, 'run'> & { readonly run: (call: Call, data: any) => Promise<void> }

/** Declares work that need not happen while somebody waits. */
export function defineJob<const Data extends TSchema>(job: Job<Data>): Job<Data> {
  return job
}

/** Queue names may hold no slash in pg-boss. */
export function queueName(name: string): string {
  return name.replace('/', '.')
}

/** Where failed work ends after its last retry, for a person to look at. */
export function deadLetterQueue(name: string): string {
  return `${queueName(name)}.dead`
}

let sender: PgBoss | undefined

/** The process has one sender; `startJobs` sets it. */
export function setJobSender(boss: PgBoss | undefined): void {
  sender = boss
}

/** Asks for a job in the caller's transaction: a rollback leaves no job behind. */
export async function enqueue<Data extends TSchema>(tx: Tx, job: Job<Data>, data: Static<Data>): Promise<void> {
  if (!sender) throw new Error('jobs are not started')
  await sender.send(queueName(job.name), data as object, { db: fromKysely(tx) })
}
