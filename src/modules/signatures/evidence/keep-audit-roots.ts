import { Gauge } from 'prom-client'
import { findAuditTreeSize } from '#kernel/audit-tree.ts'
import { Problem } from '#kernel/errors.ts'
import { listAuditEntriesAt } from '#kernel/list-audit-entries.ts'
import type { BackgroundLoop } from '#kernel/module.ts'
import type { Platform } from '#kernel/platform.ts'
import { findEvidenceSettings } from './connect-evidence.ts'
import { makeRoot } from './make-root.ts'
import { findLatestRoot, listRootsAfter } from './queries.ts'
import { lockRoots } from './store.ts'
import { refreshValidation } from './validation-data.ts'
import { appendToWitness } from './witness-file.ts'

const AT_ONCE = 1000

/** A root of about 5 KB whenever there are new entries: 80 MB on a day on which something happens every five seconds. */
export const keepAuditRoots: BackgroundLoop = {
  name: 'signatures/keep-audit-roots',
  everyMilliseconds: 5000,
  run: keepRoots,
}

/** What keeps a process from signing, so that it is logged once and not every five seconds. */
const obstacles = new WeakMap<Platform, string>()

async function keepRoots(platform: Platform): Promise<void> {
  try {
    const settings = findEvidenceSettings()
    if (!settings) return meet(platform, 'no signing is connected')
    await makeRoot(platform, settings)
    await witnessRoots(platform, settings.witnessFile)
    await refreshValidation(platform)
    if (obstacles.delete(platform)) platform.log.info('audit roots are signed again')
  } catch (error) {
    meet(platform, error instanceof Problem ? error.code : String(error), error)
  } finally {
    await showLag(platform)
  }
}

function meet(platform: Platform, obstacle: string, error?: unknown): void {
  if (obstacles.get(platform) === obstacle) return
  obstacles.set(platform, obstacle)
  platform.log.error({ obstacle, err: error }, 'audit roots are not signed; trying again every five seconds')
}

/** Only what is committed goes into the file; processes that share it take turns. */
export async function witnessRoots({ database }: Platform, file: string): Promise<void> {
  await database.transaction().execute(async (tx) => {
    await lockRoots(tx)
    const witnessed = await appendToWitness(file, (size) => listRootsAfter(tx, size, AT_ONCE))
    const latest = await findLatestRoot(tx)
    if (witnessed > (latest?.size ?? 0))
      throw new Error(`the witness file knows a root over ${witnessed} entries that the database does not have`)
  })
}

async function showLag(platform: Platform): Promise<void> {
  const { database, clock } = platform
  const covered = (await findLatestRoot(database))?.size ?? 0
  const lag = Math.max(0, (await findAuditTreeSize(database)) - covered)
  const [first] = lag > 0 ? await listAuditEntriesAt(database, [covered + 1]) : []
  const age = first ? clock.now().since(first.entry.occurredAt).total('seconds') : 0
  gauge(platform, 'sen_audit_unrooted', 'Audit entries that no signed root covers yet').set(lag)
  gauge(platform, 'sen_audit_unrooted_seconds', 'Age of the oldest audit entry that no signed root covers').set(age)
}

function gauge({ metrics: { registry } }: Platform, name: string, help: string): Gauge {
  return (registry.getSingleMetric(name) as Gauge | undefined) ?? new Gauge({ name, help, registers: [registry] })
}
