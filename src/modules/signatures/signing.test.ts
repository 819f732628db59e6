import assert from 'node:assert/strict'
import { generateKeyPairSync, hash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { runAsSystem } from '#kernel/run-as-system.ts'
import type { Call } from '#kernel/operations.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { identity } from '#modules/identity'
import { organisations } from '#modules/organisations'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import { appearances, numbered, preparedLetter } from '#standards/pades/testing/sample-letter.ts'
import { verifySignedFile } from './verification/verify-signed-file.ts'
import { gatherEvidence } from './verification/gather-evidence.ts'
import { acceptCertificate, connectSigning, createKey, enrolKey, listSignaturesOf, signPdf } from './index.ts'
import { openPrivateKey, sealPrivateKey } from './keys/seal-private-key.ts'
import signatures from './module.ts'
import type { KeyRow } from './store.ts'
import {
  authorityClient,
  startPlayedAuthority,
} from '../../../stand-ins/certificate-authority/testing/played-authority.ts'

const { platform, clock, settle } = await testPlatform([organisations, identity, signatures])
const authority = await startPlayedAuthority(() => clock.now())
const keySecret = 'a secret of the tests that seals private keys'
const enrolment = { url: authority.url, clientId: authorityClient.id, clientSecret: authorityClient.secret }
const settings = { keySecret, timeStampUrl: `${authority.url}/tsa`, enrolment }
before(() => connectSigning(settings))
after(() => authority.close())

const organisation = { kind: 'organisation', id: 'H26.1' } as const
const person = { kind: 'person', id: '0198-account' } as const
const office = [
  ['C', 'VN'],
  ['O', 'Sở Tư pháp thành phố Huế'],
] as const
const seal = [...office, ['CN', 'Sở Tư pháp thành phố Huế']] as const
const director = [...office, ['T', 'Giám đốc'], ['CN', 'Nguyễn Văn Ơn']] as const

const bySeal = { as: organisation, document: 'paper:0198-letter', requestedBy: '0198-clerk' }
const delegation = { authority: 'KT.', principal: 'Giám đốc', delegationId: null } as const
const byDeputy = { ...bySeal, as: person, requestedBy: '0198-account', delegation }

async function run<Result>(work: (call: Call) => Promise<Result>): Promise<Result> {
  let result: Result | undefined
  await runAsSystem(platform, {
    name: 'testing/sign',
    requestId: 'test',
    run: async (call) => void (result = await work(call)),
  })
  return result as Result
}

async function keyRow(id: string): Promise<KeyRow> {
  const { rows } = await sql<KeyRow>`select * from signatures.key where id = ${id}`.execute(platform.database)
  return rows[0]!
}

async function signedByBoth(): Promise<Uint8Array> {
  await run((call) => enrolKey(call, { owner: person, subject: director }))
  await run((call) => enrolKey(call, { owner: organisation, subject: seal, algorithm: 'RSA-3072' }))
  const pdf = await preparedLetter()
  const appearance = await appearances.person()
  const byPerson = await run((call) =>
    signPdf(call, { pdf, ...byDeputy, field: 'nguoi-co-tham-quyen', appearance, reason: 'KT. Giám đốc' }),
  )
  const withNumber = await numbered(byPerson)
  return run((call) => signPdf(call, { pdf: withNumber, ...bySeal, field: 'co-quan' }))
}

test('person and organisation sign with keys of the server; our own verification finds both valid and proved', async () => {
  const report = await verifySignedFile({
    bytes: await signedByBoth(),
    name: 'công văn.pdf',
    anchors: [authority.root],
    at: clock.now(),
    gatherEvidence,
  })
  assert.deepEqual(report.counts, { valid: 2, undetermined: 0, invalid: 0 }, JSON.stringify(report.signatures, null, 1))
  assert.ok(report.signatures.every(({ isTimeProved, level }) => isTimeProved && level === 'T'))
})

test('the log says whose key signed what, in whose place and on whose deed, and nobody changes it', async () => {
  const signed = await signedByBoth()
  const [byPerson, byOffice, ...others] = (await run((call) => listSignaturesOf(call, bySeal.document))).slice(-2)
  assert.equal(others.length, 0)
  assert.deepEqual(byPerson?.delegation, delegation)
  assert.deepEqual([byPerson?.as, byPerson?.requestedBy], [person, '0198-account'])
  assert.deepEqual([byOffice?.as, byOffice?.delegation, byOffice?.custody], [organisation, undefined, 'server'])
  assert.equal(byOffice?.after, hash('sha256', signed))
  assert.notEqual(byOffice?.before, byPerson?.after, 'number and date were entered between the two')
  for (const change of [
    sql`update signatures.signature set requested_by = 'x'`,
    sql`delete from signatures.signature`,
  ]) {
    await assert.rejects(change.execute(platform.database), /append-only/)
  }
})

test('pdfsig finds the same', { skip: judgesMissing('pdfsig', 'qpdf') }, async () => {
  const files = { 'letter.pdf': await signedByBoth() }
  const { text } = judge(files, 'pdfsig', ['-nocert', 'letter.pdf'])
  assert.equal(text.match(/Signature is Valid/g)?.length, 2, text)
  assert.match(text, /Common Name: Nguyễn Văn Ơn/)
  assert.equal(judge(files, 'qpdf', ['--check', 'letter.pdf']).status, 0)
})

test('the database holds no private key in the clear, and a sealed one opens in its own row only', async () => {
  const { keyId } = await run((call) => createKey(call, { owner: person, subject: director }))
  const sealed = (await keyRow(keyId)).sealed_private_key!
  assert.equal(sealed.indexOf(Buffer.from('06072a8648ce3d0201', 'hex')), -1, 'no PKCS #8 inside')
  assert.equal(openPrivateKey(sealed, { id: keyId, secret: keySecret }).asymmetricKeyType, 'ec')
  assert.throws(() => openPrivateKey(sealed, { id: keyId, secret: 'another secret' }))
  assert.throws(() => openPrivateKey(sealed, { id: '0198-other', secret: keySecret }))
  const key = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
  const twice = [1, 2].map(() => sealPrivateKey(key, { id: keyId, secret: keySecret }).toString('hex'))
  assert.notEqual(twice[0], twice[1])
})

test('a new key takes the place of the old one', async () => {
  const first = await run((call) => enrolKey(call, { owner: person, subject: director }))
  const second = await run((call) => enrolKey(call, { owner: person, subject: director }))
  assert.deepEqual([(await keyRow(first)).state, (await keyRow(second)).state], ['retired', 'active'])
})

test('a certificate of another key is refused; the right one twice is once', async () => {
  const own = await run((call) => createKey(call, { owner: person, subject: director }))
  const otherId = await run((call) => enrolKey(call, { owner: organisation, subject: seal }))
  const row = await keyRow(otherId)
  const certified = { certificate: readCertificate(row.certificate!), issuers: [] }
  await assert.rejects(
    run((call) => acceptCertificate(call, { keyId: own.keyId, ...certified })),
    { code: 'signatures/certificate-of-other-key' },
  )
  await run((call) => acceptCertificate(call, { keyId: otherId, ...certified }))
  assert.equal((await keyRow(otherId)).issuers.length, 1, 'the second delivery changed nothing')
})

test('without a key, without the authority and on a damaged file nothing is signed', async () => {
  const pdf = await preparedLetter()
  const nobody = { kind: 'person', id: 'nobody' } as const
  await assert.rejects(
    run((call) => signPdf(call, { pdf, ...bySeal, as: nobody, field: 'ky' })),
    { code: 'signatures/key-missing' },
  )
  await run((call) => enrolKey(call, { owner: organisation, subject: seal }))
  await assert.rejects(
    run((call) => signPdf(call, { pdf: pdf.subarray(0, 2000), ...bySeal, field: 'co-quan' })),
    { code: 'signatures/pdf-not-signable' },
  )
  connectSigning({ keySecret, timeStampUrl: 'http://127.0.0.1:9/tsa' })
  try {
    await assert.rejects(
      run((call) => signPdf(call, { pdf, ...bySeal, field: 'co-quan' })),
      { code: 'signatures/authority-unavailable' },
    )
    await assert.rejects(
      run((call) => enrolKey(call, { owner: organisation, subject: seal })),
      { code: 'signatures/enrolment-by-hand' },
    )
  } finally {
    connectSigning(settings)
  }
})

test('60, 30 and 7 days ahead the end of a certificate is told, once each, and then nothing is signed', async () => {
  const keyId = await run((call) => enrolKey(call, { owner: organisation, subject: seal }))
  const { valid_to: validTo } = await keyRow(keyId)
  const told = async () => {
    await settle()
    const { rows } = await sql<{ payload: { days: number } }>`select payload from kernel.outbox
      where event = 'signatures/certificate-expiring' and payload ->> 'keyId' = ${keyId} order by id`.execute(
      platform.database,
    )
    return rows.map(({ payload }) => payload.days)
  }
  assert.deepEqual(await told(), [])
  for (const [ahead, days] of [
    [61, []],
    [60, [60]],
    [59, [60]],
    [30, [60, 30]],
    [7, [60, 30, 7]],
    [-1, [60, 30, 7]],
  ] as const) {
    clock.setTo(validTo!.subtract({ hours: 24 * ahead }).toString())
    assert.deepEqual(await told(), days, `${ahead} days ahead`)
  }
  await assert.rejects(
    run(async (call) => signPdf(call, { pdf: await preparedLetter(), ...bySeal, field: 'co-quan' })),
    { code: 'signatures/certificate-not-valid' },
  )
})
