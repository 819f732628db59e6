import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createHierarchy, newKey, now } from '../certificates/testing/hierarchy.ts'
import type { Holder } from '../certificates/testing/hierarchy.ts'
import { bundle, openssl, withoutOpenssl } from '../certificates/testing/openssl.ts'
import { isOfIssuer } from './certificate-id.ts'
import { checkOcsp } from './check-ocsp.ts'
import { readOcspRequest, writeOcspRequest } from './ocsp-request.ts'
import { writeOcspRefusal, writeOcspResponse } from './write-ocsp-response.ts'
import type { OcspAnswer, OcspStatus } from './write-ocsp-response.ts'

const hierarchy = await createHierarchy('RSA')
const { root, ca, person, organisation, responder } = hierarchy
const nonce = Buffer.from('00112233445566778899aabbccddeeff', 'hex')
const request = writeOcspRequest({ certificate: person.certificate, issuer: ca.certificate, nonce })
const revoked: OcspStatus = { status: 'revoked', revokedAt: now.subtract({ hours: 5 }), reason: 'affiliationChanged' }

function answerTo(
  bytes: Uint8Array,
  status: OcspStatus,
  by: Holder = responder,
  order: Partial<OcspAnswer> = {},
): Uint8Array {
  const { certificates, nonce: asked } = readOcspRequest(bytes)
  const answers = certificates.map((certificate) => ({ certificate, status }))
  return writeOcspResponse({
    responder: by,
    answers,
    nonce: asked,
    producedAt: now,
    nextUpdate: now.add({ hours: 1 }),
    ...order,
  })
}

function check(response: Uint8Array, question: Partial<Parameters<typeof checkOcsp>[0]> = {}) {
  return checkOcsp({ response, certificate: person.certificate, issuer: ca.certificate, nonce, at: now, ...question })
}

test('the request says whose certificate is meant', () => {
  const { certificates, nonce: asked } = readOcspRequest(request)
  assert.equal(certificates[0]!.serialNumber, person.certificate.serialNumber)
  assert.ok(isOfIssuer(certificates[0]!, ca.certificate))
  assert.ok(!isOfIssuer(certificates[0]!, root.certificate))
  assert.deepEqual(Buffer.from(asked!), nonce)
})

test('good, revoked and unknown are read as they were answered', () => {
  for (const status of [{ status: 'good' }, { status: 'unknown' }, revoked] as const) {
    const answer = check(answerTo(request, status))
    assert.deepEqual(typeof answer === 'string' ? answer : answer.status, status)
  }
})

test('openssl asks, and accepts our answer', { skip: withoutOpenssl }, () => {
  const files = {
    'ca.pem': bundle(ca.certificate),
    'root.pem': bundle(root.certificate),
    'person.pem': bundle(person.certificate),
  }
  const about = ['-issuer', 'ca.pem', '-cert', 'person.pem']
  for (const digest of ['-sha1', '-sha256']) {
    const asked = openssl(['ocsp', digest, ...about, '-reqout', 'made'], files).made!
    const attime = ['-attime', String(now.epochMilliseconds / 1000)]
    const read = [
      'ocsp',
      digest,
      ...about,
      '-reqin',
      'request',
      '-respin',
      'response',
      '-CAfile',
      'root.pem',
      '-verify_other',
      'ca.pem',
      ...attime,
    ]
    // Its check of thisUpdate knows no -attime; without -no_nonce it would add a second nonce to the request it is given.
    const anyAge = ['-no_nonce', '-validity_period', '1000000000']
    const verdict = openssl([...read, ...anyAge], { ...files, request: asked, response: answerTo(asked, revoked) })
    assert.match(verdict.output, /Response verify OK/)
    assert.match(verdict.output, /person.pem: revoked[^]*Reason: affiliationChanged/)
    assert.doesNotMatch(verdict.output, /Nonce (Verify error|not)/i)
  }
})

test('an answer to another question, an old one, and none are told apart', () => {
  const good = answerTo(request, { status: 'good' })
  assert.equal(check(good, { nonce: Buffer.from('another nonce') }), 'nonce-differs')
  assert.equal(check(answerTo(request, { status: 'good' }, responder, { nonce: undefined })), 'nonce-differs')
  assert.equal(check(good, { certificate: organisation.certificate }), 'other-certificate')
  assert.equal(check(good, { issuer: root.certificate }), 'other-certificate')
  assert.equal(check(good, { at: now.add({ minutes: 61 }) }), 'stale')
  assert.equal(check(writeOcspRefusal('try-later')), 'refused')
  assert.equal(check(good.subarray(2)), 'malformed')
})

test('only the issuer answers, or whom it has named for it', async () => {
  assert.notEqual(typeof check(answerTo(request, { status: 'good' }, ca)), 'string')
  assert.equal(check(answerTo(request, { status: 'good' }, organisation)), 'responder-not-authorised')
  const stranger = await createHierarchy()
  assert.equal(check(answerTo(request, { status: 'good' }, stranger.responder)), 'responder-not-authorised')
  assert.equal(check(answerTo(request, { status: 'good' }, { ...responder, key: newKey('RSA') })), 'signature-broken')
})

test('any bit turned in an answer is found', () => {
  const good = answerTo(request, { status: 'good' })
  const told = check(good)
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(7), (at, bit) => {
      const damaged = Uint8Array.from(good)
      damaged[at]! ^= 1 << bit
      const answer = check(damaged)
      // Only the optional NULL and the like outside of what is signed may differ.
      if (typeof answer !== 'string') assert.deepEqual(answer, told)
    }),
    { numRuns: 2000 },
  )
})
