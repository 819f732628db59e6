import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import type { Static, TSchema } from 'typebox'
import { fakeClock, type FakeClock } from '../clock.ts'
import { fireTimers } from '../fire-timers.ts'
import { createLog } from '../logging.ts'
import type { Module } from '../module.ts'
import type { Operation } from '../operations.ts'
import type { Actor } from '../permissions.ts'
import { openPlatform, type Platform } from '../platform.ts'
import { runOperation, type Request } from '../run-operation.ts'
import { startJobs, type RunningJobs } from '../start-jobs.ts'
import { workOff } from '../work-off.ts'
import { testDatabase } from './database.ts'

export type TestPlatform = {
  readonly platform: Platform
  readonly clock: FakeClock
  readonly databaseUrl: string
  readonly fileFolder: string
  readonly run: <Input extends TSchema, Output extends TSchema>(
    actor: Actor,
    operation: Operation<Input, Output>,
    input: Static<Input>,
    request?: Partial<Request>,
  ) => Promise<Static<Output>>
  /** Delivers events, runs jobs and fires due timers until nothing is left to do. */
  readonly settle: () => Promise<void>
}

/** A Friday morning in office hours, before the holiday of 24/11. */
export const TEST_START = '2026-11-20T02:00:00Z'

/** Opens a platform of the given modules on its own database; closed after the tests of the file. */
export async function testPlatform(modules: readonly Module[], start = TEST_START): Promise<TestPlatform> {
  const database = await testDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'sen-files-'))
  const clock = fakeClock(start)
  const platform = openPlatform({
    databaseUrl: database.url,
    connections: 5,
    modules,
    clock,
    fileFolder: folder,
    log: createLog(process.env['SEN_TEST_LOG'] ?? 'silent'),
  })
  let jobs: RunningJobs | undefined
  if (modules.some((module) => module.subscriptions?.length || module.jobs?.length)) {
    jobs = await startJobs(platform, { databaseUrl: database.url, work: false })
  }
  after(async () => {
    await jobs?.stop()
    await platform.database.destroy()
    await database.drop()
    rmSync(folder, { recursive: true })
  })
  return {
    platform,
    clock,
    databaseUrl: database.url,
    fileFolder: folder,
    run: (actor, operation, input, request = {}) =>
      runOperation(platform, operation, { actor, requestId: 'test', language: 'vi', ...request }, input),
    settle: () => settle(platform, jobs),
  }
}

async function settle(platform: Platform, jobs: RunningJobs | undefined): Promise<void> {
  for (;;) {
    const fired = await fireTimers(platform)
    const worked = jobs ? await workOff(platform, jobs) : 0
    if (fired + worked === 0) return
  }
}
