import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, randomBytes, randomUUIDv7, sign as signNow } from 'node:crypto'
import { test } from 'node:test'
import { IssuerSigned } from '@owf/mdoc'
import { CompactEncrypt, importJWK } from 'jose'
import { sql } from 'kysely'
import { issueCertificate } from '#standards/certificates/issue-certificate.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { issueDrivingLicence } from '#modules/registries'
import { answerRequest, readRequest } from '../../../stand-ins/wallet/answer-request.ts'
import type { Card, CardFormat } from '../../../stand-ins/wallet/card.ts'
import { presentCard } from '../../../stand-ins/wallet/present-card.ts'
import { newWalletKey, publicPart, type WalletKey } from '../../../stand-ins/wallet/wallet-keys.ts'
import { followLicenceStates } from './commands/follow-licences.ts'
import { getCheck, getOwnMobileLicence, isGood, openCheck, revokeCredential } from './index.ts'
import { formats } from './formats/formats.ts'
import { answerKeyOf } from './presenting/answer-key.ts'
import { handWallet, newKey, offered } from './testing/hand-wallet.ts'
import { officials, openLicenceOffice } from './testing/licence-office.ts'

const office = await openLicenceOffice()
const { run, citizens, clock, url, authority, platform, settle } = office
const trust = { anchors: async () => [authority.root] }
const { caseOfficer, colleague, clerk } = officials

const holder = newWalletKey()

async function newCard(format: CardFormat, who: 'lan' | 'duc' = 'lan', key: WalletKey = holder): Promise<Card> {
  const { configurationId } = formats.find(({ name }) => name === format)!
  const privateKey = createPrivateKey({ key, format: 'jwk' })
  const pair = { privateKey, publicKey: createPublicKey(privateKey) }
  const credential = await handWallet(office).fetchCredential(await offered(office, who), configurationId, pair)
  return { id: format, format, issuer: url, receivedAt: clock.now().toString(), credential, key }
}

async function opened() {
  const { checkId } = await run(caseOfficer, openCheck, { question: 'whole-licence' })
  const { link } = await run(caseOfficer, getCheck, { checkId })
  return { checkId, request: await readRequest(link, trust) }
}

/** Presents over HTTP and tells which aspects did not pass. */
async function shownBy(card: Card, change: (presentation: string) => string = (same) => same) {
  const { checkId, request } = await opened()
  const query = request.queries.find(({ format }) => format === card.format)!
  const presentation = await presentCard(card, { ...boundTo(request), paths: query.claims.map(({ path }) => path) })
  const answer = await post(checkId, { [query.id]: [change(presentation)] })
  assert.equal(answer.status, 200, await answer.text())
  const { result } = await run(caseOfficer, getCheck, { checkId })
  return { result: result!, failed: result!.findings.filter(({ outcome }) => outcome !== 'passed') }
}

function boundTo({ payload }: Awaited<ReturnType<typeof readRequest>>) {
  return {
    clientId: String(payload.client_id),
    nonce: payload.nonce,
    responseUri: 'response_uri' in payload ? String(payload.response_uri) : '',
    jwkThumbprint: answerKeyOf(String(payload.state)).thumbprint,
  }
}

async function post(checkId: string, vpToken: object, state = checkId): Promise<Response> {
  const { publicKey } = answerKeyOf(checkId)
  const response = await new CompactEncrypt(Buffer.from(JSON.stringify({ vp_token: vpToken, state })))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
    .encrypt(await importJWK(publicKey, 'ECDH-ES'))
  const body = new URLSearchParams({ response })
  return await fetch(`${url}/credentials/checks/${checkId}/response`, { method: 'POST', body })
}

const kinds: readonly CardFormat[] = ['mso_mdoc', 'dc+sd-jwt']

for (const format of kinds) {
  test(`${format}: a value that was changed is found, and nothing is displayed of it`, async () => {
    const card = await newCard(format)
    const { result, failed } = await shownBy(card, (presentation) => alter(format, presentation))
    assert.ok(
      failed.some(({ aspect, outcome }) => aspect === 'unaltered' && outcome === 'failed'),
      JSON.stringify(failed),
    )
    assert.deepEqual(result.disclosed, {})
    assert.ok(!isGood(result))
  })

  test(`${format}: the key of another telephone is not the holder's`, async () => {
    const card = await newCard(format)
    const { failed } = await shownBy({ ...card, key: newWalletKey() })
    assert.deepEqual(
      failed.map(({ aspect }) => aspect),
      ['holder'],
    )
  })

  test(`${format}: a presentation made for another check, or another asker, is not accepted for this one`, async () => {
    const card = await newCard(format)
    const { request: earlier } = await opened()
    const { checkId, request } = await opened()
    const query = request.queries.find((one) => one.format === format)!
    const paths = query.claims.map(({ path }) => path)
    for (const [other, id] of [
      [{ ...boundTo(request), nonce: boundTo(earlier).nonce }, checkId],
      [{ ...boundTo(request), clientId: 'x509_hash:somebody' }, (await opened()).checkId],
    ] as const) {
      await post(id, { [query.id]: [await presentCard(card, { ...other, paths })] })
      const { result } = await run(caseOfficer, getCheck, { checkId: id })
      const holderFinding = result!.findings.find(({ aspect }) => aspect === 'holder')
      assert.equal(holderFinding?.outcome, 'failed')
    }
  })

  test(`${format}: a copy that its owner revoked fails at once`, async () => {
    const card = await newCard(format)
    assert.deepEqual((await shownBy(card)).failed, [])
    const { credentials } = await run(citizens.lan, getOwnMobileLicence, {})
    await run(citizens.lan, revokeCredential, { credentialId: credentials[0]!.credentialId })
    const { failed } = await shownBy(card)
    assert.deepEqual(failed, [{ aspect: 'status', outcome: 'failed', reason: 'revoked' }])
  })

  test(`${format}: a credential of a foreign issuer is not believed, nor its status list asked`, async () => {
    const card = await foreignCard(format)
    const { result, failed } = await shownBy(card)
    assert.deepEqual(failed.slice(0, 2), [
      { aspect: 'issuer', outcome: 'failed' },
      { aspect: 'status', outcome: 'unknown' },
    ])
    assert.deepEqual(result.disclosed, {})
    assert.equal(result.issuer, null)
  })
}

test('an SD-JWT without algorithm, or with a disclosure that nobody signed, is altered', async () => {
  const card = await newCard('dc+sd-jwt')
  const none = await shownBy(card, (presentation) => withoutAlgorithm(presentation))
  assert.ok(none.failed.length > 0)
  const added = Buffer.from(JSON.stringify(['salt', 'may_drive_D', true])).toString('base64url')
  const more = await shownBy(card, (presentation) => {
    const parts = presentation.split('~')
    return [...parts.slice(0, -1), added, parts.at(-1)].join('~')
  })
  assert.ok(more.failed.some(({ aspect }) => aspect === 'unaltered'))
})

test('an answer is taken once; of the second the wallet learns that it came late', async () => {
  const card = await newCard('mso_mdoc')
  const { checkId, request } = await opened()
  assert.equal((await answerRequest(request, { card, trust })).status, 200)
  const again = await post(checkId, { mdl: ['x'] })
  assert.equal(again.status, 400)
  assert.ok(isGood((await run(caseOfficer, getCheck, { checkId })).result!))
})

test('what cannot be read, is too much, or answers nothing is told as that', async () => {
  for (const token of [
    {},
    { mdl: ['rubbish'] },
    { unknown: ['x'] },
    { mdl: ['a', 'b'] },
    { mdl: [], 'sd-jwt': ['~'] },
  ]) {
    const { checkId } = await opened()
    assert.equal((await post(checkId, token)).status, 200)
    const { result } = await run(caseOfficer, getCheck, { checkId })
    assert.deepEqual(result!.findings, [{ aspect: 'readable', outcome: 'failed' }])
  }
})

test('another state, what is not encrypted to the check, and a megabyte are refused and leave the check open', async () => {
  const { checkId } = await opened()
  assert.equal((await post(checkId, {}, 'other')).status, 400)
  const target = `${url}/credentials/checks/${checkId}/response`
  for (const body of [{ response: 'no.j.w.e.' }, { vp_token: '{}', state: checkId }])
    assert.equal((await fetch(target, { method: 'POST', body: new URLSearchParams(body) })).status, 400)
  const large = new URLSearchParams({ response: randomBytes(500_000).toString('hex') })
  assert.equal((await fetch(target, { method: 'POST', body: large })).status, 413)
  assert.ok((await run(caseOfficer, getCheck, { checkId })).isOpen)
})

test('a check is seen by who opened it, and goes with everything that was shown', async () => {
  const card = await newCard('dc+sd-jwt')
  const { checkId, request } = await opened()
  await answerRequest(request, { card, trust })
  await assert.rejects(run(colleague, getCheck, { checkId }), { code: 'credentials/check-not-found' })
  await assert.rejects(run(clerk, openCheck, { question: 'whole-licence' }), { code: 'kernel/not-permitted' })
  await assert.rejects(run(citizens.lan, getCheck, { checkId }), { code: 'kernel/not-permitted' })
  clock.advance({ minutes: 10 })
  await settle()
  await assert.rejects(run(caseOfficer, getCheck, { checkId }), { code: 'credentials/check-not-found' })
})

test('a check without an answer ends after five minutes', async () => {
  const { checkId } = await run(caseOfficer, openCheck, { question: 'may-drive', class: 'B' })
  clock.advance({ minutes: 5 })
  assert.equal((await fetch(`${url}/credentials/checks/${checkId}/request`)).status, 404)
  assert.equal((await post(checkId, {})).status, 404)
})

test('a class that is none is refused at the field', async () => {
  for (const licenceClass of ['Z9', ''])
    await assert.rejects(run(caseOfficer, openCheck, { question: 'may-drive', class: licenceClass }), {
      code: 'kernel/invalid-input',
    })
})

test('a withheld licence suspends its copies until it is given back; a new card ends them', async () => {
  const card = await newCard('mso_mdoc', 'duc')
  await newCard('dc+sd-jwt', 'duc')
  const account = await enterAccount()
  await setState('withheld')
  await follow()
  await follow()
  const { rows } = await sql`select 1 from notifications.message
    where recipient = ${account} and template = 'credential-stopped'`.execute(platform.database)
  assert.equal(rows.length, 1, 'two copies, one message')
  assert.deepEqual((await shownBy(card)).failed, [{ aspect: 'status', outcome: 'failed', reason: 'suspended' }])
  await setState('valid')
  await follow()
  assert.deepEqual((await shownBy(card)).failed, [])

  await issueNewCard()
  await settle()
  await settle()
  assert.deepEqual((await shownBy(card)).failed, [{ aspect: 'status', outcome: 'failed', reason: 'revoked' }])
  const { credentials } = await run(citizens.duc, getOwnMobileLicence, {})
  assert.equal(credentials[0]!.reason, 'card-replaced')
})

test('a copy ends with its class: on the day after it is expired', async () => {
  const card = await newCard('dc+sd-jwt', 'duc')
  const { credentials } = await run(citizens.duc, getOwnMobileLicence, {})
  clock.setTo(credentials[0]!.validUntil)
  const { failed } = await shownBy({ ...card })
  assert.deepEqual(
    failed.find(({ aspect }) => aspect === 'period'),
    {
      aspect: 'period',
      outcome: 'failed',
      reason: 'expired',
    },
  )
})

test('a document signer whose certificate is revoked is not believed any more', async () => {
  const card = await newCard('mso_mdoc')
  const chain = IssuerSigned.fromEncodedForOid4Vci(card.credential).issuerAuth.certificateChain
  await authority.revoke(readCertificate(chain[0]!))
  const { result, failed } = await shownBy(card)
  assert.deepEqual(failed[0], { aspect: 'issuer', outcome: 'failed' })
  assert.deepEqual(result.disclosed, {})
})

function alter(format: CardFormat, presentation: string): string {
  if (format === 'mso_mdoc') {
    const bytes = Buffer.from(presentation, 'base64url')
    bytes[bytes.indexOf(Buffer.from('Nguyễn'))]! ^= 1
    return bytes.toString('base64url')
  }
  const parts = presentation.split('~')
  const disclosure = JSON.parse(Buffer.from(parts[1]!, 'base64url').toString()) as unknown[]
  disclosure[2] = 'Trần'
  parts[1] = Buffer.from(JSON.stringify(disclosure)).toString('base64url')
  return parts.join('~')
}

function withoutAlgorithm(presentation: string): string {
  const [issued = '', ...rest] = presentation.split('~')
  const [header = '', payload = ''] = issued.split('.')
  const changed = { ...(JSON.parse(Buffer.from(header, 'base64url').toString()) as object), alg: 'none' }
  return [`${Buffer.from(JSON.stringify(changed)).toString('base64url')}.${payload}.`, ...rest].join('~')
}

/** Correct in everything, purpose of the certificate included, but no authority that we believe stands above it. */
async function foreignCard(format: CardFormat): Promise<Card> {
  const { privateKey: key, publicKey } = newKey()
  const certificate = await issueCertificate({
    subject: [
      ['C', 'VN'],
      ['OU', 'Cục Cảnh sát giao thông'],
      ['CN', 'Người lạ'],
    ],
    publicKey,
    issuer: { key },
    serialNumber: '40',
    validFrom: clock.now().subtract({ hours: 1 }),
    validTo: clock.now().add({ hours: 24 }),
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: { purposes: ['1.0.18013.5.1.2'], isCritical: true },
  })
  const sign = async (bytes: Uint8Array) => signNow('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' })
  const credential = await formats
    .find(({ name }) => name === format)!
    .issue({
      claims: {
        elements: { document_number: '1', driving_privileges: [] },
        dates: { birth_date: '1990-01-01' },
        mayDrive: ['B'],
      },
      holderKey: publicPart(holder),
      signer: { certificate, issuers: [], sign },
      issuedAt: clock.now(),
      validUntil: clock.now().add({ hours: 1 }),
      status: { uri: 'http://127.0.0.1:9/never-asked', index: 1 },
    })
  return { id: format, format, issuer: url, receivedAt: '', credential, key: holder }
}

async function setState(state: 'valid' | 'withheld'): Promise<void> {
  const decision = state === 'valid' ? null : '12/QĐ-XPHC'
  const until = state === 'valid' ? null : '2030-01-01'
  await sql`update registries.driving_licence set state = ${state}, state_decision = ${decision}, withheld_until = ${until}
    where person_id = ${office.ids.duc}`.execute(platform.database)
}

async function enterAccount(): Promise<string> {
  const id = randomUUIDv7()
  await sql`insert into identity.account (id, kind, issuer, subject, name, person_id, language, created_at, signed_in_at)
    values (${id}, 'person', 'test', 'duc', 'Đỗ Đức Ưng', ${office.ids.duc}, 'vi', ${clock.now()}, ${clock.now()})`.execute(
    platform.database,
  )
  return id
}

async function follow(): Promise<void> {
  await runAsSystem(platform, {
    name: followLicenceStates.name,
    requestId: 'test',
    run: (call) => followLicenceStates.run(call, {}),
  })
}

async function issueNewCard(): Promise<void> {
  const issue = { personId: office.ids.duc, kind: 'reissue', dossierCode: 'TEST-1', issuedBy: 'G01.26.08' } as const
  await runAsSystem(platform, {
    name: 'testing/issue',
    requestId: 'test',
    run: async (call) => void (await issueDrivingLicence(call, issue)),
  })
}
