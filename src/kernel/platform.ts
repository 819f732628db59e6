import type pg from 'pg'
import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import { openDatabase, type Database } from './database.ts'
import { openFileStore, type FileStore } from './files/file-store.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { checkModules, type Module } from './module.ts'

/** What a process has open; made once by the composition and handed to everything that runs operations. */
export type Platform = {
  readonly database: Database
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly modules: readonly Module[]
  readonly files: FileStore
  readonly log: Logger
  readonly metrics: Metrics
  /** Wakes the outbox relay of this process after a commit; polling finds what other processes wrote. */
  wakeRelay: () => void
}

export type PlatformSettings = {
  readonly databaseUrl: string
  readonly connections?: number
  readonly modules: readonly Module[]
  readonly clock: Clock
  readonly fileFolder: string
  readonly log: Logger
}

export function openPlatform(settings: PlatformSettings): Platform {
  checkModules(settings.modules)
  const { database, pool } = openDatabase(settings.databaseUrl, settings.connections)
  return {
    database,
    pool,
    clock: settings.clock,
    modules: settings.modules,
    files: openFileStore(settings.fileFolder),
    log: settings.log,
    metrics: createMetrics(pool),
    wakeRelay: () => {},
  }
}
