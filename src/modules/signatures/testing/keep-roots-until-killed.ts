import { fakeClock } from '#kernel/clock.ts'
import { createLog } from '#kernel/logging.ts'
import { openPlatform } from '#kernel/platform.ts'
import { connectSigning, type SigningSettings } from '../authority/connect-signing.ts'
import { connectEvidence, type EvidenceSettings } from '../evidence/connect-evidence.ts'
import { keepAuditRoots } from '../evidence/keep-audit-roots.ts'
import signatures from '../module.ts'

export type KillableOrder = {
  readonly databaseUrl: string
  readonly now: string
  readonly signing: SigningSettings
  readonly evidence: EvidenceSettings
  readonly fileFolder: string
}

/** A process of its own that does nothing but sign roots, as often as it can, until it is killed. */
const order = JSON.parse(process.argv[2]!) as KillableOrder
connectSigning(order.signing)
connectEvidence(order.evidence)
const platform = openPlatform({
  databaseUrl: order.databaseUrl,
  connections: 2,
  modules: [{ ...signatures, uses: [], jobs: [] }],
  clock: fakeClock(order.now),
  fileFolder: order.fileFolder,
  log: createLog('silent'),
})
for (;;) await keepAuditRoots.run(platform)
