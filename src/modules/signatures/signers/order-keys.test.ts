import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#kernel/permissions.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { identity } from '#modules/identity'
import { loadReferenceData, organisations } from '#modules/organisations'
import { demoOrganisations } from '../../../../stand-ins/accounts.ts'
import { startRemoteSigning } from '../../../../stand-ins/remote-signing/start-remote-signing.tsx'
import { connectSigning, connectTrust } from '../index.ts'
import signatures from '../module.ts'
import {
  authorityClient,
  startPlayedAuthority,
} from '../../../../stand-ins/certificate-authority/testing/played-authority.ts'
import { orderRemoteKey } from './remote/order-remote-key.ts'
import { createSoftToken, softTokenMissing } from './testing/soft-token.ts'
import { orderTokenKey } from './token/order-token-key.ts'

const skip = softTokenMissing()
const { platform, clock, run, settle } = await testPlatform([organisations, identity, signatures])
await loadReferenceData(platform.database)
const authority = await startPlayedAuthority(() => clock.now())
const name = demoOrganisations.find(({ code }) => code === 'G01.26.08')!.name
const remote = await startRemoteSigning({
  port: 0,
  clients: [{ id: 'sen-portal', secret: 'secret' }],
  office: { url: authority.url, client: authorityClient },
  offers: [{ id: 'con-dau', subject: [['CN', name]], approval: 'at-once' }],
  now: () => clock.now(),
})
const token = skip === false ? createSoftToken() : undefined
connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
const settings = {
  keySecret: 'a secret of the tests that seals private keys',
  timeStampUrl: `${authority.url}/tsa`,
  enrolment: { url: authority.url, clientId: authorityClient.id, clientSecret: authorityClient.secret },
  token,
}
connectSigning({
  ...settings,
  remote: { url: `${remote.url}/csc/v2`, clientId: 'sen-portal', clientSecret: 'secret' },
})
after(async () => {
  await Promise.all([remote.close(), authority.close()])
  token?.destroy()
})

const clerk: Actor = {
  kind: 'official',
  id: '01980000-0000-7000-8000-000000000001',
  roles: ['official', 'clerk'],
  organisation: 'G01.26.08',
  personId: null,
}

async function keyInUse() {
  const { rows } = await sql<{ custody: string; reference: string }>`select custody, reference from signatures.key
    where owner = ${clerk.organisation} and state = 'active'`.execute(platform.database)
  return rows
}

test('the clerk has the seal made in the device of the server and certified', { skip }, async () => {
  await run(clerk, orderTokenKey, { algorithm: 'RSA-2048' })
  await settle()
  assert.equal((await keyInUse())[0]?.custody, 'token')
})

test('the clerk has the seal used that lies at the remote service; ordering it twice is once', async () => {
  await run(clerk, orderRemoteKey, { credentialId: 'con-dau' })
  await settle()
  await run(clerk, orderRemoteKey, { credentialId: 'con-dau' })
  await settle()
  assert.deepEqual(await keyInUse(), [{ custody: 'remote', reference: 'con-dau' }])
  const { rows } = await sql`select 1 from signatures.key where custody = 'remote'`.execute(platform.database)
  assert.equal(rows.length, 1)
})

test('nobody but a clerk orders keys, and a service that is not connected is named', async () => {
  const leader = { ...clerk, roles: ['official', 'leader'] }
  await assert.rejects(run(leader, orderRemoteKey, { credentialId: 'con-dau' }), { code: 'kernel/not-permitted' })
  await assert.rejects(run(leader, orderTokenKey, {}), { code: 'kernel/not-permitted' })
  connectSigning(settings)
  await assert.rejects(run(clerk, orderRemoteKey, { credentialId: 'con-dau' }), {
    code: 'signatures/custody-not-set-up',
  })
})
