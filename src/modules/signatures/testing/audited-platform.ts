import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before } from 'node:test'
import { sql, type RawBuilder } from 'kysely'
import type { AuditNote } from '#kernel/operations.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { sealAudit } from '#kernel/seal-audit.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { connectSigning } from '../authority/connect-signing.ts'
import { connectEvidence } from '../evidence/connect-evidence.ts'
import { keepAuditRoots } from '../evidence/keep-audit-roots.ts'
import signatures from '../module.ts'
import {
  authorityClient,
  startPlayedAuthority,
} from '../../../../stand-ins/certificate-authority/testing/played-authority.ts'

/** A platform whose audit log is signed by the stand-in authority, and somebody who gets into its database. */
export async function openAuditedPlatform() {
  const opened = await testPlatform([{ ...signatures, uses: [], jobs: [] }])
  const { platform, clock } = opened
  const authority = await startPlayedAuthority(() => clock.now())
  const folder = mkdtempSync(path.join(tmpdir(), 'sen-evidence-'))
  const witnessFile = path.join(folder, 'evidence/audit-roots.jsonl')
  const signing = {
    keySecret: 'a secret of the tests that seals private keys',
    timeStampUrl: `${authority.url}/tsa`,
    enrolment: { url: authority.url, clientId: authorityClient.id, clientSecret: authorityClient.secret },
  }
  before(() => {
    connectSigning(signing)
    connectEvidence({ platform: 'https://sen.example', witnessFile })
  })
  after(async () => {
    await authority.close()
    rmSync(folder, { recursive: true })
  })

  const seal = async () => {
    while ((await sealAudit(platform.database)) > 0);
  }
  const keepRoots = () => keepAuditRoots.run(platform)
  /** Leaves audit entries, a second apart, and has them linked. */
  const work = async (count: number, note: AuditNote = { subject: 'bell:1' }) => {
    for (let deed = 0; deed < count; deed++) {
      clock.advance({ seconds: 1 })
      await runAsSystem(platform, { name: 'testing/ring', requestId: 'test', run: async (call) => call.note(note) })
    }
    await seal()
  }
  /** One statement as a superuser for whom no trigger fires. */
  const intrude = async (statement: RawBuilder<unknown>) => {
    await platform.database.connection().execute(async (connection) => {
      await sql`set session_replication_role = replica`.execute(connection)
      await statement.execute(connection)
      await sql`set session_replication_role = origin`.execute(connection)
    })
  }
  return { ...opened, authority, signing, witnessFile, work, seal, keepRoots, intrude }
}
