import { systemClock } from '#kernel/clock.ts'
import { listDeadLetters, redriveDeadLetters } from '#kernel/dead-letters.ts'
import { createLog } from '#kernel/logging.ts'
import { openPlatform } from '#kernel/platform.ts'
import { startJobs } from '#kernel/start-jobs.ts'
import { modules } from '../../src/modules.ts'
import { say } from '../operator-console.ts'
import { stateFolder } from '../start/state-folder.ts'
import { withDatabaseUrl } from './operator-database.ts'

/** Lists what failed to the last retry; with the name of a queue, gives its work back to the workers of the running platform. */
export async function deadLetters([name]: readonly string[]): Promise<void> {
  await withDatabaseUrl(async (databaseUrl) => {
    const fileFolder = `${stateFolder()}/files`
    const platform = openPlatform({
      databaseUrl,
      connections: 2,
      modules,
      clock: systemClock,
      fileFolder,
      log: createLog('silent'),
    })
    const jobs = await startJobs(platform, { databaseUrl, work: false })
    try {
      if (name !== undefined) {
        const count = await redriveDeadLetters(jobs.boss, name)
        return say(`Đã giao lại ${count} việc của ${name}.`, `${count} jobs of ${name} were given back.`)
      }
      const found = await listDeadLetters(platform, jobs.boss)
      for (const queue of found)
        say(`${queue.name}: ${queue.waiting} việc hỏng.`, `${queue.name}: ${queue.waiting} failed jobs.`)
      if (found.length === 0) say('Không có việc nào hỏng.', 'No job has failed for good.')
    } finally {
      await jobs.stop()
      await platform.database.destroy()
    }
  })
}
