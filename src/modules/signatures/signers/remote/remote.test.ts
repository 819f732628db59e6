import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { testPlatform } from '#kernel/testing/platform.ts'
import { identity } from '#modules/identity'
import { organisations } from '#modules/organisations'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import { preparedLetter } from '#standards/pades/testing/sample-letter.ts'
import { startRemoteSigning } from '../../../../../stand-ins/remote-signing/start-remote-signing.tsx'
import {
  adoptRemoteKey,
  connectSigning,
  connectTrust,
  listRemoteCredentials,
  listSignaturesOf,
  signPdf,
} from '../../index.ts'
import signatures from '../../module.ts'
import {
  authorityClient,
  startPlayedAuthority,
} from '../../../../../stand-ins/certificate-authority/testing/played-authority.ts'
import { inTransaction } from '../testing/in-transaction.ts'
import { opensslCms } from '../testing/openssl-cms.ts'
import { askProvider } from './ask-provider.ts'
import { authoriseHash } from './authorise-hash.ts'

const { platform, clock } = await testPlatform([organisations, identity, signatures])
const run = inTransaction(platform)
const authority = await startPlayedAuthority(() => clock.now())
const office = [
  ['C', 'VN'],
  ['O', 'Sở Tư pháp thành phố Huế'],
] as const
const seal = { id: 'con-dau-so-tu-phap', subject: [...office, ['CN', 'Sở Tư pháp thành phố Huế']] } as const
const director = { id: 'giam-doc', subject: [...office, ['CN', 'Nguyễn Thị Ngọc Ẩn']] } as const
const client = { id: 'sen-portal', secret: 'the secret of the service' }
const order = {
  port: 0,
  clients: [client],
  office: { url: authority.url, client: authorityClient },
  offers: [{ ...seal, approval: 'at-once' } as const, { ...director, approval: 'telephone' } as const],
  now: () => clock.now(),
}
const service = await startRemoteSigning(order)
const remote = {
  url: `${service.url}/csc/v2`,
  clientId: client.id,
  clientSecret: client.secret,
  approvalPatience: 5000,
}
const settings = {
  keySecret: 'a secret of the tests that seals private keys',
  timeStampUrl: `${authority.url}/tsa`,
  remote,
}
const organisation = { kind: 'organisation', id: 'H26.1' } as const
const person = { kind: 'person', id: 'H26.1:0198' } as const
const sealing = {
  as: organisation,
  document: 'paper:0198-letter',
  requestedBy: '0198-clerk',
  field: 'co-quan',
} as const
const signing = { ...sealing, as: person, requestedBy: '0198-director', field: 'nguoi-co-tham-quyen' } as const
const sealed = () => run(async (call) => signPdf(call, { pdf: await preparedLetter(), ...sealing }))
const signed = () => run(async (call) => signPdf(call, { pdf: await preparedLetter(), ...signing }))

before(async () => {
  connectSigning(settings)
  connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
  await run((call) => adoptRemoteKey(call, { owner: organisation, credentialId: seal.id }))
  await run((call) => adoptRemoteKey(call, { owner: person, credentialId: director.id }))
})
after(async () => {
  await service.close()
  await authority.close()
})

/** The owner looks at the telephone until something waits, and decides. */
async function decideOnTelephone(decision: 'approve' | 'refuse'): Promise<void> {
  for (;;) {
    const page = await (await fetch(service.url)).text()
    const path = /action="(\/approvals\/[^"]+)"/.exec(page)?.[1]
    if (path !== undefined) {
      await fetch(`${service.url}${path}`, { method: 'POST', body: new URLSearchParams({ decision }) })
      return
    }
    await pause(20)
  }
}

test('the service lists what our client may use', async () => {
  assert.deepEqual(await listRemoteCredentials(), [seal.id, director.id])
})

test(
  'a key at the remote service seals a letter that pdfsig and openssl find valid; the log names where it lives',
  { skip: judgesMissing('pdfsig', 'openssl') },
  async () => {
    const letter = await sealed()
    const { text } = judge({ 'letter.pdf': letter }, 'pdfsig', ['-nocert', 'letter.pdf'])
    assert.match(text, /Signature is Valid/)
    assert.match(opensslCms(letter, authority.root), /CAdES Verification successful/)
    const logged = await run((call) => listSignaturesOf(call, sealing.document))
    assert.equal(logged.at(-1)?.custody, 'remote')
  },
)

test('what the owner approves on the telephone is signed', async () => {
  const [letter] = await Promise.all([signed(), decideOnTelephone('approve')])
  assert.match(opensslCms(letter, authority.root), /CAdES Verification successful/)
})

test('what the owner refuses, or does not approve in time, is not signed', async () => {
  const refusal = { code: 'signatures/remote-signing-refused' }
  await Promise.all([assert.rejects(signed(), refusal), decideOnTelephone('refuse')])
  connectSigning({ ...settings, remote: { ...remote, approvalPatience: 50 } })
  try {
    await assert.rejects(signed(), refusal)
  } finally {
    connectSigning(settings)
  }
})

test('an authorisation is for its digest alone, once, and for five minutes', async () => {
  const refusal = { code: 'signatures/remote-signing-refused' }
  const digestOf = (text: string) => hash('sha256', text, 'base64')
  const sign = (SAD: string, text: string) =>
    askProvider('signatures/signHash', {
      credentialID: seal.id,
      SAD,
      hashes: [digestOf(text)],
      signAlgo: '1.2.840.113549.1.1.11',
    })
  await assert.rejects(sign(await authoriseHash(seal.id, digestOf('công văn')), 'công văn khác'), refusal)
  const used = await authoriseHash(seal.id, digestOf('công văn'))
  assert.equal((await sign(used, 'công văn')).status, 200)
  await assert.rejects(sign(used, 'công văn'), refusal)
  const late = await authoriseHash(seal.id, digestOf('công văn'))
  clock.advance({ minutes: 6 })
  await assert.rejects(sign(late, 'công văn'), refusal)
})

test('a signature of another key than the certified one is thrown away', async () => {
  const exchange = (from: string, to: string) =>
    sql`update signatures.key set reference = ${to} where reference = ${from} and state = 'active'`.execute(
      platform.database,
    )
  const other = { ...seal, id: 'khoa-khac' }
  const another = await startRemoteSigning({ ...order, offers: [{ ...other, approval: 'at-once' }] })
  connectSigning({ ...settings, remote: { ...remote, url: `${another.url}/csc/v2` } })
  await exchange(seal.id, other.id)
  try {
    await assert.rejects(sealed(), { code: 'signatures/signature-of-other-key' })
  } finally {
    await exchange(other.id, seal.id)
    connectSigning(settings)
    await another.close()
  }
})

test('a service that is down, or does not know us, is named; one that was started anew is signed in to again', async () => {
  const unavailable = { code: 'signatures/remote-signing-unavailable' }
  connectSigning({ ...settings, remote: { ...remote, url: 'http://127.0.0.1:9/csc/v2' } })
  await assert.rejects(sealed(), unavailable)
  const strict = await startRemoteSigning(order)
  const port = Number(new URL(strict.url).port)
  connectSigning({ ...settings, remote: { ...remote, url: `${strict.url}/csc/v2`, clientSecret: 'wrong' } })
  await assert.rejects(sealed(), unavailable)
  connectSigning({ ...settings, remote: { ...remote, url: `${strict.url}/csc/v2` } })
  await listRemoteCredentials()
  await strict.close()
  const anew = await startRemoteSigning({ ...order, port })
  try {
    assert.equal((await listRemoteCredentials()).length, 2)
  } finally {
    await anew.close()
    connectSigning(settings)
  }
})

test('where no service is connected, and for a credential that nobody trusts, the refusal says so', async () => {
  connectSigning({ ...settings, remote: undefined })
  await assert.rejects(sealed(), { code: 'signatures/custody-not-set-up' })
  connectSigning(settings)
  connectTrust({})
  try {
    await assert.rejects(
      run((call) => adoptRemoteKey(call, { owner: organisation, credentialId: seal.id })),
      { code: 'signatures/certificate-not-accepted' },
    )
  } finally {
    connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
  }
})
