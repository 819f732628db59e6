import path from 'node:path'
import { systemClock } from '#kernel/clock.ts'
import { createLog } from '#kernel/logging.ts'
import { openPlatform, type Platform } from '#kernel/platform.ts'
import { startJobs } from '#kernel/start-jobs.ts'
import { modules } from '../../src/modules.ts'

export type OwnPlatform = { readonly platform: Platform; readonly close: () => Promise<void> }

/** A platform in this process beside the one that is measured: it prepares work, and serves and delivers nothing. */
export async function openOwnPlatform(databaseUrl: string, state: string): Promise<OwnPlatform> {
  const platform = openPlatform({
    databaseUrl,
    connections: 10,
    modules,
    clock: systemClock,
    fileFolder: path.join(state, 'files'),
    log: createLog('warn'),
  })
  const jobs = await startJobs(platform, { databaseUrl, work: false })
  return {
    platform,
    async close() {
      await jobs.stop()
      await platform.database.destroy()
    },
  }
}
