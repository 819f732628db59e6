import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { createHierarchy, crlBy, issueTo, newKey, now } from '../certificates/testing/hierarchy.ts'
import type { Holder } from '../certificates/testing/hierarchy.ts'
import { describeName } from '../certificates/distinguished-name.ts'
import { extendedKeyUsages } from '../certificates/object-identifiers.ts'
import * as der from '../der/write-der.ts'
import { createCmsSigner } from './cms-signer.ts'
import { contentTypes } from './object-identifiers.ts'
import { keySignature } from './sign-cms.ts'
import { letter, signLetter, stamperAt } from './testing/signing.ts'
import { verifyCms } from './verify-cms.ts'
import type { CheckedSignature, CmsQuestion } from './verify-cms.ts'

const hierarchy = await createHierarchy()
const { root, ca, person, organisation, stamper, below } = hierarchy
const trust = { anchors: [root.certificate] }

async function check(
  cms: Uint8Array | Promise<Uint8Array>,
  question: Partial<CmsQuestion> = {},
): Promise<CheckedSignature> {
  return verifyCms({ cms: await cms, content: letter, trust, at: now, ...question }).signatures[0]
}

async function verdicts(...parameters: Parameters<typeof check>): Promise<readonly string[]> {
  return (await check(...parameters)).verdicts
}

test('an intact signature tells who signed, for whom and when', async () => {
  const stamp = stamperAt(hierarchy, now.subtract({ minutes: 1 }))
  const checked = await check(signLetter(person, hierarchy, { stamp }), { requireTimeStamp: true })
  assert.deepEqual(checked.verdicts, ['intact'])
  assert.equal(describeName(checked.signer!.certificate.subject), 'Nguyễn Thị Ánh Tuyết, Ủy ban nhân dân tỉnh Đắk Lắk')
  assert.equal(checked.timeStamp?.time?.toString(), '2026-11-22T02:59:00Z')
  assert.equal(
    describeName(checked.timeStamp!.authority!.certificate.subject),
    'Dấu thời gian Nhà nước, Ủy ban nhân dân tỉnh Đắk Lắk',
  )
})

test('another content, no content, and a content of its own are told apart', async () => {
  const signed = await signLetter(person, hierarchy)
  assert.deepEqual(await verdicts(signed, { content: Buffer.from('Công văn khác') }), ['content-changed'])
  assert.deepEqual(await verdicts(signed, { content: undefined }), ['content-missing'])
  const other = Buffer.from('nội dung riêng')
  const attached = signLetter(person, hierarchy, { content: other, contentDigest: hash('sha256', other, 'buffer') })
  assert.deepEqual(await verdicts(attached, { content: undefined }), ['intact'])
  assert.deepEqual(await verdicts(attached), ['content-changed'])
})

test('content may be hashed where it lies', async () => {
  const content = (digest: string) => hash(digest, letter, 'buffer')
  assert.deepEqual(await verdicts(signLetter(person, hierarchy), { content }), ['intact'])
})

test('an expired certificate is named, unless a time-stamp shows that it signed in time', async () => {
  const later = person.certificate.validTo.add({ hours: 24 })
  const stamp = stamperAt(hierarchy)
  assert.deepEqual(await verdicts(signLetter(person, hierarchy), { at: later }), ['certificate-expired'])
  assert.deepEqual(await verdicts(signLetter(person, hierarchy, { stamp }), { at: later }), ['intact'])
})

test('a revoked certificate is named, unless a time-stamp shows that it signed before', async () => {
  const { serialNumber } = person.certificate
  const list = (revokedAt: Temporal.Instant) => ({
    ...trust,
    revocation: { ocsp: [], crls: [crlBy(root), crlBy(ca, [{ serialNumber, revokedAt, reason: 'keyCompromise' }])] },
  })
  const before = list(now.subtract({ minutes: 30 }))
  assert.deepEqual(await verdicts(signLetter(person, hierarchy), { trust: before }), ['certificate-revoked'])
  const stamped = (minutes: number) =>
    signLetter(person, hierarchy, { stamp: stamperAt(hierarchy, now.subtract({ minutes })) })
  assert.deepEqual(await verdicts(stamped(10), { trust: before }), ['certificate-revoked'])
  assert.deepEqual(await verdicts(stamped(40), { trust: before }), ['intact'])
})

test('when revocation is asked about, missing or stale answers are named', async () => {
  const asked = (...crls: Uint8Array[]) => ({ trust: { ...trust, revocation: { ocsp: [], crls } } })
  const signed = await signLetter(person, hierarchy)
  assert.deepEqual(await verdicts(signed, asked()), ['revocation-unknown'])
  assert.deepEqual(await verdicts(signed, asked(crlBy(root), crlBy(ca))), ['intact'])
  assert.deepEqual(await verdicts(signed, asked(crlBy(ca))), ['revocation-unknown'])
  const old = crlBy(ca, [], { nextUpdate: now.subtract({ minutes: 1 }) })
  assert.deepEqual(await verdicts(signed, asked(crlBy(root), old)), ['revocation-unknown'])
  const forged = crlBy({ certificate: ca.certificate, key: newKey() })
  assert.deepEqual(await verdicts(signed, asked(crlBy(root), forged)), ['revocation-unknown'])
})

test('a foreign chain, a wrong usage and a weak key are named', async () => {
  const stranger = await createHierarchy()
  assert.deepEqual(await verdicts(signLetter(stranger.person, stranger)), ['foreign-chain'])
  assert.deepEqual(await verdicts(signLetter(stamper, hierarchy)), ['wrong-key-usage'])
  const purposes = [extendedKeyUsages.serverAuth]
  const server = await below('cổng dịch vụ', { extendedKeyUsage: { purposes, isCritical: false } })
  assert.deepEqual(await verdicts(signLetter(server, hierarchy)), ['wrong-key-usage'])
})

test('everything that is wrong is said, the worst first', async () => {
  const late = {
    at: person.certificate.validTo.add({ hours: 1 }),
    content: Buffer.from('khác'),
    trust: { anchors: [ca.certificate] },
  }
  assert.deepEqual(await verdicts(signLetter(person, hierarchy), late), ['content-changed', 'certificate-expired'])
})

test('a time-stamp of another file, or by whom may not give one, does not pass', async () => {
  const stamp = stamperAt(hierarchy)
  const other = () => stamp(hash('sha256', 'tệp khác', 'buffer'))
  assert.deepEqual(await verdicts(signLetter(person, hierarchy, { stamp: other })), ['time-stamp-of-other-data'])
  const byPerson = stamperAt({ ...hierarchy, stamper: organisation })
  const checked = await check(signLetter(person, hierarchy, { stamp: byPerson }))
  assert.deepEqual(checked.verdicts, ['time-stamp-not-accepted'])
  assert.deepEqual(checked.timeStamp?.verdicts, ['wrong-key-usage'])
  const ahead = stamperAt(hierarchy, now.add({ hours: 1 }))
  assert.deepEqual((await check(signLetter(person, hierarchy, { stamp: ahead }))).timeStamp?.verdicts, [
    'time-stamp-in-future',
  ])
})

test('a stripped time-stamp is missed where one is required', async () => {
  assert.deepEqual(await verdicts(signLetter(person, hierarchy), { requireTimeStamp: true }), ['time-stamp-missing'])
})

test('a certificate with the same key, name and number does not take the place of the one meant', async () => {
  const { serialNumber } = person.certificate
  const name = [
    ['C', 'VN'],
    ['O', 'Ủy ban nhân dân tỉnh Đắk Lắk'],
    ['CN', 'Nguyễn Thị Ánh Tuyết'],
  ] as const
  const twin = await issueTo(name, ca, { key: person.key, serialNumber, keyUsage: ['nonRepudiation'] })
  const signer = {
    ...createCmsSigner(person.certificate),
    certificates: createCmsSigner(twin.certificate, [ca.certificate]).certificates,
  }
  assert.deepEqual(await verdicts(signLetter(person, hierarchy, { signer })), ['certificate-reference-wrong'])
  const without = { ...signer, certificates: createCmsSigner(ca.certificate).certificates }
  assert.deepEqual(await verdicts(signLetter(person, hierarchy, { signer: without })), ['certificate-missing'])
})

test('another key behind the right certificate is a broken signature', async () => {
  assert.deepEqual(await verdicts(signLetter(person, hierarchy, { sign: keySignature(newKey()) })), [
    'signature-broken',
  ])
  assert.deepEqual(await verdicts(signLetter(person, hierarchy, { sign: () => new Uint8Array() })), [
    'signature-broken',
  ])
})

test('any bit turned anywhere gets a named verdict; intact only where nothing is protected and nothing told changes', async () => {
  const signed = await signLetter(person, hierarchy, { stamp: stamperAt(hierarchy) })
  const told = factsOf(await check(signed))
  // The authority's certificate stands in the time-stamp a second time, and is not needed there.
  const spare = Buffer.from(signed).lastIndexOf(ca.certificate.bytes)
  const passed: number[] = []
  for (let at = 0; at < signed.length; at += at === spare ? ca.certificate.bytes.length : 1) {
    const damaged = Uint8Array.from(signed)
    damaged[at]! ^= 1 << ((at * 5) % 8)
    const checked = await check(damaged, { requireTimeStamp: true })
    if (checked.verdicts[0] !== 'intact') continue
    assert.deepEqual(factsOf(checked), told)
    passed.push(at)
  }
  // Version numbers, and the case of letters in the name by which the signer's certificate is looked up: neither is signed.
  assert.ok(passed.length < signed.length / 50, `${passed.length} of ${signed.length}: ${passed.join()}`)
})

function factsOf({ signer, timeStamp, claimedAt }: CheckedSignature) {
  const fingerprints = signer?.chain.map(({ fingerprint }) => fingerprint)
  return [fingerprints, String(claimedAt), String(timeStamp?.time), timeStamp?.authority?.certificate.fingerprint]
}

test('10,000 messages damaged at random: a verdict every time, nothing thrown', async () => {
  const signed = await signLetter(person, hierarchy, { stamp: stamperAt(hierarchy) })
  const shorter = Buffer.from(await signLetter(person, hierarchy))
  const spots = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 })
  const cuts = fc
    .tuple(fc.nat(shorter.length), fc.nat(shorter.length))
    .map(([a, b]) => Buffer.concat([shorter.subarray(0, a), shorter.subarray(b)]))
  const damaged = fc.tuple(fc.constantFrom(signed, shorter), spots).map(([bytes, changes]) => {
    const copy = Uint8Array.from(bytes)
    for (const [at, value] of changes) copy[at % copy.length] = value
    return copy
  })
  const before = process.memoryUsage().rss
  fc.assert(
    fc.property(fc.oneof(damaged, cuts, fc.uint8Array({ maxLength: 300 })), (cms) => {
      assert.ok(verifyCms({ cms, content: letter, trust, at: now }).signatures[0].verdicts.length > 0)
    }),
    { numRuns: 10_000 },
  )
  assert.ok(process.memoryUsage().rss - before < 500 * 1024 * 1024)
})

test('bombs are refused as malformed', async () => {
  const nested = Buffer.alloc(200_000, Buffer.from('3080', 'hex'))
  assert.deepEqual(await verdicts(nested), ['malformed'])
  const wide = Buffer.concat([
    Buffer.from('3080', 'hex'),
    Buffer.alloc(2_000_000, Buffer.from('0500', 'hex')),
    Buffer.alloc(2),
  ])
  assert.deepEqual(await verdicts(wide), ['malformed'])
  assert.deepEqual(await verdicts(Buffer.from('308400ffffff', 'hex')), ['malformed'])
  assert.deepEqual(await verdicts(new Uint8Array()), ['malformed'])
})

test('a message that only carries certificates has no signature', async () => {
  assert.deepEqual(await verdicts(certificatesOnly(ca)), ['signature-missing'])
})

function certificatesOnly({ certificate }: Holder): Uint8Array {
  const content = der.sequence(der.objectIdentifier(contentTypes.data))
  const data = der.sequence(der.integer(1), der.setOf(), content, der.context(0, certificate.bytes), der.setOf())
  return der.sequence(der.objectIdentifier(contentTypes.signedData), der.context(0, data))
}
