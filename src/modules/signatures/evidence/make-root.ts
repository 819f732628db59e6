import { hash } from 'node:crypto'
import { findAuditTreeSize, getAuditRoot } from '#kernel/audit-tree.ts'
import type { Platform } from '#kernel/platform.ts'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { signCms } from '#standards/cms/sign-cms.ts'
import { requestTimeStamp } from '../authority/request-time-stamp.ts'
import { getAuditSigner } from './audit-signer.ts'
import type { EvidenceSettings } from './connect-evidence.ts'
import { findLatestRoot, type AuditRoot } from './queries.ts'
import { writeStatement } from './root-statement.ts'
import { insertRoot } from './store.ts'

/** Signs and stamps the root over all linked entries, when there are new ones; returns the size of the latest root. */
export async function makeRoot(platform: Platform, settings: Pick<EvidenceSettings, 'platform'>): Promise<number> {
  const { database, clock } = platform
  const latest = await findLatestRoot(database)
  const size = await findAuditTreeSize(database)
  await requireSameLog(platform, latest, size)
  if (size === (latest?.size ?? 0)) return size
  const root = Buffer.from(await getAuditRoot(database, size))
  const madeAt = clock.now()
  const statement = writeStatement({
    platform: settings.platform,
    entries: size,
    root: root.toString('hex'),
    previous: latest ? { entries: latest.size, root: latest.root.toString('hex') } : null,
    madeAt: madeAt.toString(),
  })
  const cms = await sign(platform, statement, madeAt)
  const made = { size, root, statement, cms, made_at: madeAt }
  const isOurs = await database.transaction().execute((tx) => insertRoot(tx, made, latest?.size ?? 0))
  return isOurs ? size : ((await findLatestRoot(database))?.size ?? 0)
}

/** What was signed is not signed over: a log that no longer leads to its last root gets no new one. */
async function requireSameLog({ database }: Platform, latest: AuditRoot | undefined, size: number): Promise<void> {
  if (!latest) return
  if (size < latest.size) throw new Error(`the audit log has ${size} entries, its last signed root ${latest.size}`)
  if (!latest.root.equals(await getAuditRoot(database, latest.size)))
    throw new Error(`the audit log no longer leads to its signed root over ${latest.size} entries`)
}

async function sign(platform: Platform, statement: Buffer, signingTime: Temporal.Instant): Promise<Buffer> {
  const { certificate, issuers, sign: signExternally } = await getAuditSigner(platform)
  const cms = await signCms({
    signer: createCmsSigner(certificate, issuers),
    contentDigest: hash('sha256', statement, 'buffer'),
    signingTime,
    sign: signExternally,
    stamp: (digest) => requestTimeStamp(digest, signingTime),
  })
  return Buffer.from(cms)
}
