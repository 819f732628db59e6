import { randomUUIDv7 } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { after } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#kernel/permissions.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { testPlatform, type TestPlatform } from '#kernel/testing/platform.ts'
import { connectMail } from '#modules/notifications'
import { loadReferenceData } from '#modules/organisations'
import { loadFeeAccounts } from '#modules/payments'
import { findPersonId, seedRegistries } from '#modules/registries'
import { citizens, officials, type Citizen, type Official } from '../../../../stand-ins/accounts.ts'
import { startMail } from '../../../../stand-ins/mail/start-mail.tsx'
import { modules } from '../../../modules.ts'
import { connectPapers } from '../connect-papers.ts'
import { recordUpload } from '../record-upload.ts'

/** A platform with all modules, the real reference data, the cast in the registers and everybody's account: what a Monday morning finds. */
export type Office = TestPlatform & {
  readonly citizen: (key: string) => Actor
  readonly official: (key: string) => Actor
  /** The account of somebody who had none until now. */
  readonly signUp: (key: string) => Promise<Actor>
  /** Stores a content as an upload of this user; returns its digest. */
  readonly upload: (by: Actor, content: Buffer, mediaType: string) => Promise<string>
}

export async function openOffice(start?: string): Promise<Office> {
  const test = await testPlatform(modules, start)
  await connectTestMail()
  connectPapers({ files: test.platform.files, publicUrl: 'https://sen.example' })
  const { database, pool } = test.platform
  await loadReferenceData(database)
  await loadFeeAccounts(database)
  await seedRegistries({ database, pool, clock: test.clock }, { persons: 30, seed: 1, cast: citizens })
  const people = new Map<string, Actor>()
  for (const citizen of citizens.filter(({ account }) => account !== 'none'))
    people.set(citizen.key, await enterCitizen(test, citizen))
  for (const official of officials) people.set(official.key, await enterOfficial(test, official))
  return {
    ...test,
    citizen: (key) => people.get(key)!,
    official: (key) => people.get(key)!,
    signUp: (key) =>
      enterCitizen(
        test,
        citizens.find((citizen) => citizen.key === key)!,
      ),
    async upload(by, content, mediaType) {
      const rules = { maximumBytes: 1_000_000, accepted: [mediaType] }
      const at = test.clock.now()
      const { sha256 } = await test.platform.files.store(database, Readable.from([content]), rules, at)
      await recordUpload(database, { sha256, uploadedBy: by.id, at })
      return sha256
    },
  }
}

/** The real stand-in on free ports: messages leave by SMTP. */
async function connectTestMail(): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'sen-mail-'))
  const mail = await startMail({ port: 0, smtpPort: 0, directory })
  connectMail({ url: mail.smtpUrl, publicUrl: 'http://sen.example' })
  after(async () => {
    await mail.close()
    rmSync(directory, { recursive: true })
  })
}

async function enterCitizen({ platform, clock }: TestPlatform, citizen: Citizen): Promise<Actor> {
  const id = randomUUIDv7()
  let personId: string | null = null
  const run = {
    name: 'testing/enter',
    requestId: 'test',
    run: async (call: Parameters<typeof findPersonId>[0]) =>
      void (personId = await findPersonId(call, citizen.personalId)),
  }
  await runAsSystem(platform, run)
  await sql`insert into identity.account (id, kind, issuer, subject, name, personal_id, person_id, email, phone, language, created_at, signed_in_at)
    values (${id}, 'person', 'test', ${citizen.key}, ${citizen.name}, ${citizen.personalId}, ${personId}, ${citizen.email},
      ${citizen.phone}, 'vi', ${clock.now()}, ${clock.now()})`.execute(platform.database)
  const roles = citizen.assuranceLevel === 2 ? ['citizen', 'citizen-verified'] : ['citizen']
  return { kind: 'person', id, roles, organisation: null, personId }
}

async function enterOfficial({ platform, clock }: TestPlatform, official: Official): Promise<Actor> {
  const id = randomUUIDv7()
  await sql`insert into identity.account (id, kind, issuer, subject, name, official_id, email, language, created_at, signed_in_at)
    values (${id}, 'official', 'test', ${official.key}, ${official.name}, ${official.officialId}, ${official.email}, 'vi',
      ${clock.now()}, ${clock.now()})`.execute(platform.database)
  const { organisation, roles } = official
  for (const role of roles) {
    await sql`insert into identity.position (id, account_id, organisation, role, valid_from)
      values (${randomUUIDv7()}, ${id}, ${organisation}, ${role}, ${clock.now()})`.execute(platform.database)
  }
  return { kind: 'official', id, roles, organisation, personId: null }
}
