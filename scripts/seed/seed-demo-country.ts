import path from 'node:path'
import { systemClock } from '#kernel/clock.ts'
import { createLog } from '#kernel/logging.ts'
import { kernelMigrations, migrate } from '#kernel/migrate.ts'
import { migrationFolders } from '#kernel/module.ts'
import { openPlatform } from '#kernel/platform.ts'
import { loadReferenceData } from '#modules/organisations'
import { loadFeeAccounts } from '#modules/payments'
import { seedRegistries } from '#modules/registries'
import { modules } from '../../src/modules.ts'
import { citizens } from '../../stand-ins/accounts.ts'
import { showProgress } from '../progress.ts'
import { seedDossiers } from './seed-dossiers.ts'

export type DemoCountry = {
  readonly databaseUrl: string
  readonly state: string
  readonly persons: number
  /** Where the stand-in authority will listen: its address stands in every certificate. 0, a free one, where nobody looks at them later. */
  readonly certificatesPort: number
  /** Stands in the QR codes of papers, which are signed once and for all. */
  readonly publicUrl: string
}

// The same people in every demonstration, so that guides and screenshots stay true.
const SEED = 20_191_209

/** Fills an empty database with the synthetic country; on a filled one it finds that out in a few statements. */
export async function seedDemoCountry({ databaseUrl, state, persons, ...addresses }: DemoCountry): Promise<void> {
  await migrate(databaseUrl, [kernelMigrations, ...migrationFolders(modules)])
  const platform = openPlatform({
    databaseUrl,
    connections: 4,
    modules,
    clock: systemClock,
    fileFolder: path.join(state, 'files'),
    log: createLog('silent'),
  })
  try {
    await loadReferenceData(platform.database)
    await loadFeeAccounts(platform.database)
    const { database, pool, clock } = platform
    const progress = showProgress('Người dân giả lập · synthetic people')
    const entered = await seedRegistries({ database, pool, clock }, { persons, seed: SEED, cast: citizens })
    progress.done(entered.toLocaleString('vi-VN'))
    if (entered > 0) await seedDossiers({ databaseUrl, state, ...addresses })
  } finally {
    await platform.database.destroy()
  }
}
