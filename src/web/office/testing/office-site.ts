import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { after } from 'node:test'
import { sql } from 'kysely'
import { createServer } from '#kernel/http/server.ts'
import type { Actor } from '#kernel/permissions.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { testPlatform, type TestPlatform } from '#kernel/testing/platform.ts'
import { connectPapers, recordUpload } from '#modules/dossiers'
import { createAuthenticate, readLanguage, registerSignIn } from '#modules/identity'
import { connectMail } from '#modules/notifications'
import { loadReferenceData } from '#modules/organisations'
import { loadFeeAccounts } from '#modules/payments'
import { findPersonId, seedRegistries } from '#modules/registries'
import { registerDesktopSigning } from '#modules/signatures'
import { citizens, officials, type Citizen, type Official } from '../../../../stand-ins/accounts.ts'
import { startMail } from '../../../../stand-ins/mail/start-mail.tsx'
import { modules } from '../../../modules.ts'
import { registerWeb } from '../../web.ts'
import { createBrowser, type Browser } from './browser.ts'

const PUBLIC_URL = 'http://127.0.0.1:9'
const SECRET = 'a-secret-of-the-tests-with-enough-characters'

/** The whole site on a real database, with the cast in the registers and everybody signed in already. */
export type OfficeSite = TestPlatform & {
  readonly actor: (key: string) => Actor
  /** A browser in which this person has signed in. */
  readonly browser: (key: string) => Promise<Browser>
  /** Stores a content as an upload of this person; returns its digest. */
  readonly upload: (by: Actor, content: Buffer, mediaType: string) => Promise<string>
  readonly listen: (port: number) => Promise<void>
}

export async function openOfficeSite(): Promise<OfficeSite> {
  const test = await testPlatform(modules)
  await connectTestMail()
  const { platform, clock } = test
  const { database, pool } = platform
  connectPapers({ files: platform.files, publicUrl: PUBLIC_URL })
  await loadReferenceData(database)
  await loadFeeAccounts(database)
  await seedRegistries({ database, pool, clock }, { persons: 30, seed: 1, cast: citizens })
  const people = new Map<string, Actor>()
  for (const citizen of citizens) people.set(citizen.key, await enterCitizen(test, citizen))
  for (const official of officials) people.set(official.key, await enterOfficial(test, official))
  const app = await openApp(test)
  const actor = (key: string) => people.get(key)!
  return {
    ...test,
    actor,
    browser: async (key) => createBrowser(app, await openSession(test, actor(key))),
    listen: async (port) => void (await app.listen({ port, host: '127.0.0.1' })),
    async upload(by, content, mediaType) {
      const rules = { maximumBytes: 1_000_000, accepted: [mediaType] }
      const at = clock.now()
      const { sha256 } = await platform.files.store(database, Readable.from([content]), rules, at)
      await recordUpload(database, { sha256, uploadedBy: by.id, at })
      return sha256
    },
  }
}

/** The real stand-in on free ports: what the desk does is told to applicants by SMTP. */
async function connectTestMail(): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'sen-mail-'))
  const mail = await startMail({ port: 0, smtpPort: 0, directory })
  connectMail({ url: mail.smtpUrl, publicUrl: PUBLIC_URL })
  after(async () => {
    await mail.close()
    rmSync(directory, { recursive: true })
  })
}

async function openApp({ platform }: TestPlatform) {
  const provider = { issuer: 'http://127.0.0.1:9/', clientId: 'sen-portal', clientSecret: SECRET }
  const settings = { publicUrl: PUBLIC_URL, secret: SECRET, providers: { citizen: provider, official: provider } }
  const app = await createServer(platform, {
    publicUrl: PUBLIC_URL,
    authenticate: createAuthenticate(platform, settings),
    readLanguage,
    requestsPerMinute: 100_000,
  })
  registerSignIn(app, platform, settings)
  registerDesktopSigning(app, platform)
  await registerWeb(app, platform, { publicUrl: PUBLIC_URL, secret: SECRET, identity: settings })
  after(() => app.close())
  return app
}

/** A session as the sign-in opens it; how people sign in is tested where it is written. */
async function openSession({ platform, clock }: TestPlatform, actor: Actor): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = clock.now()
  await sql`insert into identity.session
    (id, account_id, token_hash, organisation, assurance_level, opened_at, last_seen_at, expires_at)
    values (${randomUUIDv7()}, ${actor.id}, ${createHash('sha256').update(token).digest()}, ${actor.organisation},
      ${actor.kind === 'person' ? 2 : null}, ${now}, ${now}, ${now.add({ hours: 10 })})`.execute(platform.database)
  return token
}

async function enterCitizen({ platform, clock }: TestPlatform, citizen: Citizen): Promise<Actor> {
  const id = randomUUIDv7()
  let personId: string | null = null
  await runAsSystem(platform, {
    name: 'testing/enter',
    requestId: 'test',
    run: async (call) => void (personId = await findPersonId(call, citizen.personalId)),
  })
  await sql`insert into identity.account
    (id, kind, issuer, subject, name, personal_id, person_id, email, phone, language, created_at, signed_in_at)
    values (${id}, 'person', 'test', ${citizen.key}, ${citizen.name}, ${citizen.personalId}, ${personId},
      ${citizen.email}, ${citizen.phone}, 'vi', ${clock.now()}, ${clock.now()})`.execute(platform.database)
  const roles = citizen.assuranceLevel === 2 ? ['citizen', 'citizen-verified'] : ['citizen']
  return { kind: 'person', id, roles, organisation: null, personId }
}

async function enterOfficial({ platform, clock }: TestPlatform, official: Official): Promise<Actor> {
  const id = randomUUIDv7()
  await sql`insert into identity.account (id, kind, issuer, subject, name, official_id, email, language, created_at, signed_in_at)
    values (${id}, 'official', 'test', ${official.key}, ${official.name}, ${official.officialId}, ${official.email}, 'vi',
      ${clock.now()}, ${clock.now()})`.execute(platform.database)
  const posts = [official, ...(official.secondPost ? [official.secondPost] : [])]
  for (const { organisation, position, roles } of posts) {
    for (const role of roles) {
      await sql`insert into identity.position (id, account_id, organisation, role, title, valid_from)
        values (${randomUUIDv7()}, ${id}, ${organisation}, ${role}, ${position.vi}, ${clock.now()})`.execute(
        platform.database,
      )
    }
  }
  const { roles } = official
  const organisation = official.secondPost ? null : official.organisation
  return { kind: 'official', id, roles: ['official', ...roles], organisation, personId: null }
}
