import type { PgBoss } from 'pg-boss'
import { deadLetterQueue } from './jobs.ts'
import type { Platform } from './platform.ts'
import { workersOf } from './start-jobs.ts'

export type DeadLetters = { readonly name: string; readonly waiting: number }

/** Queues whose work failed to the last retry, with how much lies there. */
export async function listDeadLetters(platform: Platform, boss: PgBoss): Promise<DeadLetters[]> {
  const found: DeadLetters[] = []
  for (const { name } of workersOf(platform)) {
    const [stats] = await boss.getQueueStats(deadLetterQueue(name), { force: true })
    const waiting = stats?.queuedCount ?? 0
    if (waiting > 0) found.push({ name, waiting })
  }
  return found
}

export async function countDeadLetters(platform: Platform, boss: PgBoss): Promise<number> {
  return (await listDeadLetters(platform, boss)).reduce((sum, { waiting }) => sum + waiting, 0)
}

/** Gives the failed work of one queue back to its workers, after the cause is mended; returns how much. */
export async function redriveDeadLetters(boss: PgBoss, name: string): Promise<number> {
  return await boss.redrive(deadLetterQueue(name))
}
