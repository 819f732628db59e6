import { randomUUIDv7 } from 'node:crypto'
import { after, before } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#kernel/permissions.ts'
import type { Call } from '#kernel/operations.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { identity } from '#modules/identity'
import { loadReferenceData, organisations } from '#modules/organisations'
import { officials } from '../../../../stand-ins/accounts.ts'
import { connectSigning } from '../authority/connect-signing.ts'
import signatures from '../module.ts'
import { connectTrust } from '../verification/trust-anchors.ts'
import {
  authorityClient,
  startPlayedAuthority,
} from '../../../../stand-ins/certificate-authority/testing/played-authority.ts'

/** The officials of the cast, signed in, at an authority that takes requests over HTTP. */
export async function openClerksOffice() {
  const test = await testPlatform([organisations, identity, signatures])
  const { platform, clock } = test
  await loadReferenceData(platform.database)
  const authority = await startPlayedAuthority(() => clock.now())
  const byHand = { keySecret: 'a secret of the tests that seals private keys', timeStampUrl: `${authority.url}/tsa` }
  const enrolment = { url: authority.url, clientId: authorityClient.id, clientSecret: authorityClient.secret }
  const online = { ...byHand, enrolment }
  const actors = new Map<string, Actor>()
  before(() => {
    connectSigning(online)
    connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
  })
  after(() => authority.close())

  const signIn = async (key: string): Promise<Actor> => {
    const official = officials.find((one) => one.key === key)!
    const { organisation, roles, position, officialId, name } = official
    const id = randomUUIDv7()
    const now = clock.now()
    await sql`insert into identity.account (id, kind, issuer, subject, name, official_id, language, created_at, signed_in_at)
      values (${id}, 'official', 'test', ${key}, ${name}, ${officialId}, 'vi', ${now}, ${now})`.execute(
      platform.database,
    )
    for (const role of roles)
      await sql`insert into identity.position (id, account_id, organisation, role, title, valid_from)
        values (${randomUUIDv7()}, ${id}, ${organisation}, ${role}, ${position.vi}, ${now})`.execute(platform.database)
    return { kind: 'official', id, roles: ['official', ...roles], organisation, personId: null }
  }
  return {
    ...test,
    authority,
    online,
    byHand,
    /** The official of the cast by their key; signs in when asked for the first time. */
    official: async (key: string): Promise<Actor> => {
      const actor = actors.get(key) ?? (await signIn(key))
      actors.set(key, actor)
      return actor
    },
    /** A call as modules above make it. */
    ask: <Result>(work: (call: Call) => Promise<Result>): Promise<Result> =>
      platform.database.transaction().execute((tx) =>
        work({
          tx,
          actor: { kind: 'system', id: 'system:test', roles: ['system'], organisation: null, personId: null },
          now: clock.now(),
          requestId: 'test',
          language: 'vi',
          note: () => {},
        }),
      ),
  }
}
