import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { inspect } from 'node:util'
import { sql } from 'kysely'
import { identity } from '#modules/identity'
import { organisations } from '#modules/organisations'
import { readCertificateRequest } from '#standards/certificates/read-certificate-request.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { opensslCms } from '../testing/openssl-cms.ts'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import { preparedLetter } from '#standards/pades/testing/sample-letter.ts'
import { connectSigning, createKey, enrolKey, signPdf } from '../../index.ts'
import signatures from '../../module.ts'
import type { KeyRow } from '../../store.ts'
import {
  authorityClient,
  startPlayedAuthority,
} from '../../../../../stand-ins/certificate-authority/testing/played-authority.ts'
import { inTransaction } from '../testing/in-transaction.ts'
import { createSoftToken, softTokenMissing } from '../testing/soft-token.ts'

const skip = softTokenMissing()
const { platform, clock } = await testPlatform([organisations, identity, signatures])
const run = inTransaction(platform)
const authority = await startPlayedAuthority(() => clock.now())
const token = skip === false ? createSoftToken() : undefined
const settings = {
  keySecret: 'a secret of the tests that seals private keys',
  timeStampUrl: `${authority.url}/tsa`,
  enrolment: { url: authority.url, clientId: authorityClient.id, clientSecret: authorityClient.secret },
  token,
}
before(() => connectSigning(settings))
after(async () => {
  await authority.close()
  token?.destroy()
})

const owner = { kind: 'organisation', id: 'H26.1' } as const
const subject = [
  ['C', 'VN'],
  ['O', 'Sở Tư pháp thành phố Huế'],
  ['CN', 'Sở Tư pháp thành phố Huế'],
] as const
const sealing = { as: owner, document: 'paper:0198-letter', requestedBy: '0198-clerk', field: 'co-quan' } as const

async function activeKey(): Promise<KeyRow> {
  const { rows } =
    await sql<KeyRow>`select * from signatures.key where owner = ${owner.id} and state = 'active'`.execute(
      platform.database,
    )
  return rows[0]!
}

async function countOf(table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(
    platform.database,
  )
  return rows[0]!.count
}

for (const algorithm of ['P-256', 'RSA-2048'] as const) {
  const title = `a key made on the token (${algorithm}) is certified and seals a letter that pdfsig and openssl find valid`
  test(title, { skip: skip || judgesMissing('pdfsig', 'openssl', 'qpdf') }, async () => {
    await run((call) => enrolKey(call, { owner, subject, algorithm, custody: 'token' }))
    const { custody, sealed_private_key: sealed } = await activeKey()
    assert.deepEqual([custody, sealed], ['token', null])
    const letter = await run(async (call) => signPdf(call, { pdf: await preparedLetter(), ...sealing }))
    const { text } = judge({ 'letter.pdf': letter }, 'pdfsig', ['-nocert', 'letter.pdf'])
    assert.match(text, /Signature is Valid/)
    assert.match(text, /Common Name: Sở Tư pháp thành phố Huế/)
    assert.match(opensslCms(letter, authority.root), /CAdES Verification successful/)
  })
}

test('a key that the administrator made on the token is taken over by its id', { skip }, async () => {
  await run((call) => enrolKey(call, { owner, subject, custody: 'token' }))
  const { reference } = await activeKey()
  const { request } = await run((call) => createKey(call, { owner, subject, custody: 'token', tokenKeyId: reference! }))
  const read = readCertificateRequest(request)
  assert.ok(typeof read === 'object', 'the token proves that it holds the key')
  assert.deepEqual(read.publicKey.export({ type: 'spki', format: 'der' }), (await activeKey()).public_key)
})

test(
  'without the token, or without the key on it, the refusal is named and nothing is signed or logged',
  { skip },
  async () => {
    await run((call) => enrolKey(call, { owner, subject, custody: 'token' }))
    const pdf = await preparedLetter()
    const logged = await countOf('signatures.signature')
    token!.isPluggedIn(false)
    await assert.rejects(
      run((call) => signPdf(call, { pdf, ...sealing })),
      { code: 'signatures/token-unavailable' },
    )
    token!.isPluggedIn(true)
    await sql`update signatures.key set reference = 'ffff' where id = ${(await activeKey()).id}`.execute(
      platform.database,
    )
    await assert.rejects(
      run((call) => signPdf(call, { pdf, ...sealing })),
      { code: 'signatures/token-key-missing' },
    )
    await assert.rejects(
      run((call) => createKey(call, { owner, subject, custody: 'token', tokenKeyId: 'ffff' })),
      { code: 'signatures/token-key-missing' },
    )
    assert.equal(await countOf('signatures.signature'), logged)
  },
)

test('another key than the certified one signs nothing', { skip }, async () => {
  const first = await run((call) => enrolKey(call, { owner, subject, custody: 'token' }))
  await run((call) => enrolKey(call, { owner, subject, custody: 'token' }))
  await sql`update signatures.key set reference = ${first.replaceAll('-', '')} where id = ${(await activeKey()).id}`.execute(
    platform.database,
  )
  await assert.rejects(
    run(async (call) => signPdf(call, { pdf: await preparedLetter(), ...sealing })),
    { code: 'signatures/signature-of-other-key' },
  )
})

test('a refused PIN is not tried twice, so that the token does not lock itself', { skip }, async () => {
  await run((call) => enrolKey(call, { owner, subject, custody: 'token' }))
  const pdf = await preparedLetter()
  const refused = () =>
    assert.rejects(
      run((call) => signPdf(call, { pdf, ...sealing })),
      { code: 'signatures/token-pin-refused' },
    )
  token!.setPin('000000')
  await refused()
  // Without the token the tool would complain about that; it is not even started.
  token!.isPluggedIn(false)
  await refused()
  token!.isPluggedIn(true)
  token!.setPin('123456')
  await run((call) => signPdf(call, { pdf, ...sealing }))
})

test('where no device is connected the refusal says so', { skip }, async () => {
  connectSigning({ ...settings, token: undefined })
  try {
    await assert.rejects(
      run((call) => createKey(call, { owner, subject, custody: 'token' })),
      { code: 'signatures/custody-not-set-up' },
    )
  } finally {
    connectSigning(settings)
  }
})

test('the PIN stands neither in the arguments of the tool nor in what is refused', { skip }, async () => {
  await run((call) => enrolKey(call, { owner, subject, custody: 'token' }))
  const folder = mkdtempSync(join(tmpdir(), 'sen-tool-'))
  const path = process.env['PATH']
  // The same program behind a shell script that writes down how it was started.
  const script = `#!/bin/sh\necho "$@" >> ${folder}/arguments\nPATH=${path} exec pkcs11-tool "$@"\n`
  writeFileSync(join(folder, 'pkcs11-tool'), script, { mode: 0o700 })
  process.env['PATH'] = `${folder}:${path}`
  token!.setPin('31415926')
  try {
    const problem = await run(async (call) => signPdf(call, { pdf: await preparedLetter(), ...sealing })).catch(
      (error: unknown) => error as Error,
    )
    assert.doesNotMatch(inspect(problem, { depth: 9 }), /31415926/)
    const started = readFileSync(join(folder, 'arguments'), 'utf8')
    assert.match(started, /--sign --mechanism ECDSA/)
    assert.doesNotMatch(started, /31415926/)
  } finally {
    token!.setPin('123456')
    process.env['PATH'] = path
    rmSync(folder, { recursive: true })
  }
})
