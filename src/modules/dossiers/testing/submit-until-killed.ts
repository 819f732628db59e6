import { fork, type ChildProcess } from 'node:child_process'
import { Readable } from 'node:stream'
import { systemClock } from '#kernel/clock.ts'
import { createLog } from '#kernel/logging.ts'
import type { Actor } from '#kernel/permissions.ts'
import { openPlatform } from '#kernel/platform.ts'
import { runOperation } from '#kernel/run-operation.ts'
import { startJobs } from '#kernel/start-jobs.ts'
import { modules } from '../../../modules.ts'
import { recordUpload } from '../record-upload.ts'
import { submitExchange } from './exchange.ts'
import type { Office } from './office.ts'

type Order = {
  readonly databaseUrl: string
  readonly fileFolder: string
  readonly citizens: readonly Actor[]
}

/** A process of its own that submits dossiers without end; it sends the id of each that it was told is in. */
export function startSubmitting(order: Order): ChildProcess {
  const hook = new URL('../../../../scripts/tsx-hook.mjs', import.meta.url).href
  return fork(import.meta.filename, [JSON.stringify(order)], { execArgv: ['--import', hook], stdio: 'inherit' })
}

// Only in the process that `startSubmitting` forks.
if (process.argv[1] === import.meta.filename) await submitUntilKilled(JSON.parse(process.argv[2]!) as Order)

async function submitUntilKilled({ citizens, ...order }: Order): Promise<void> {
  const office = await openCounter(order)
  // Several at a time, so that the end finds one in each phase.
  await Promise.all(
    citizens.map(async (citizen) => {
      for (;;) process.send!((await submitExchange(office, citizen)).dossierId)
    }),
  )
}

async function openCounter({
  databaseUrl,
  fileFolder,
}: Omit<Order, 'citizens'>): Promise<Pick<Office, 'run' | 'upload'>> {
  const platform = openPlatform({ databaseUrl, modules, clock: systemClock, fileFolder, log: createLog('silent') })
  await startJobs(platform, { databaseUrl, work: false })
  return {
    run: (actor, operation, input) =>
      runOperation(platform, operation, { actor, requestId: 'test', language: 'vi' }, input),
    async upload(by, content, mediaType) {
      const at = systemClock.now()
      const rules = { maximumBytes: 1_000_000, accepted: [mediaType] }
      const { sha256 } = await platform.files.store(platform.database, Readable.from([content]), rules, at)
      await recordUpload(platform.database, { sha256, uploadedBy: by.id, at })
      return sha256
    },
  }
}
