import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toPem } from '../certificates/read-certificate.ts'
import { createHierarchy, crlBy, newKey, now } from '../certificates/testing/hierarchy.ts'
import { bundle, openssl, withoutOpenssl } from '../certificates/testing/openssl.ts'
import { checkCrl } from './check-crl.ts'
import { listRevoked, readCrl } from './read-crl.ts'

const { root, ca, person, organisation } = await createHierarchy('RSA')
const revokedAt = now.subtract({ hours: 2 })
const { serialNumber } = person.certificate
const list = crlBy(ca, [{ serialNumber, revokedAt, reason: 'keyCompromise' }], { number: 700 })
const question = { crl: list, certificate: person.certificate, issuer: ca.certificate, at: now }

test('who is on the list is revoked, with time and reason; who is not is good', () => {
  assert.deepEqual(checkCrl(question), { revokedAt, reason: 'keyCompromise' })
  assert.equal(checkCrl({ ...question, certificate: organisation.certificate }), 'good')
  assert.deepEqual(listRevoked(readCrl(list)), [serialNumber])
})

test('openssl reads the same from it', { skip: withoutOpenssl }, () => {
  const files = {
    'root.pem': bundle(root.certificate),
    'ca.pem': bundle(ca.certificate),
    'crls.pem': toPem(crlBy(root), 'X509 CRL') + toPem(list, 'X509 CRL'),
    'person.pem': bundle(person.certificate),
    'organisation.pem': bundle(organisation.certificate),
    'list.crl': list,
  }
  const attime = ['-attime', String(now.epochMilliseconds / 1000)]
  const verify = [
    'verify',
    ...attime,
    '-x509_strict',
    '-crl_check_all',
    '-CRLfile',
    'crls.pem',
    '-CAfile',
    'root.pem',
    '-untrusted',
    'ca.pem',
  ]
  const refused = openssl([...verify, 'person.pem'], files)
  assert.match(refused.output, /error 23 at 0 depth lookup: certificate revoked/)
  const accepted = openssl([...verify, 'organisation.pem'], files)
  assert.ok(accepted.isAccepted, accepted.output)
  const text = openssl(
    ['crl', '-inform', 'DER', '-in', 'list.crl', '-noout', '-text', '-nameopt', 'utf8'],
    files,
  ).output
  assert.match(text, /CA phục vụ cơ quan Nhà nước/)
  assert.match(text, /Key Compromise/)
})

test('a list of another issuer, by another key, old or unreadable says nothing', () => {
  assert.equal(checkCrl({ ...question, crl: crlBy(root) }), 'other-issuer')
  assert.equal(
    checkCrl({ ...question, crl: crlBy({ certificate: ca.certificate, key: newKey('RSA') }) }),
    'signature-broken',
  )
  assert.equal(checkCrl({ ...question, at: now.add({ hours: 25 }) }), 'stale')
  assert.equal(checkCrl({ ...question, crl: list.subarray(1) }), 'malformed')
})

test('a list made after a certificate expired says only that it was revoked, never that it is good', () => {
  const after = {
    thisUpdate: person.certificate.validTo.add({ hours: 1 }),
    nextUpdate: person.certificate.validTo.add({ hours: 2 }),
  }
  const still = crlBy(ca, [{ serialNumber, revokedAt, reason: 'superseded' }], after)
  assert.deepEqual(checkCrl({ ...question, crl: still }), { revokedAt, reason: 'superseded' })
  assert.equal(checkCrl({ ...question, crl: crlBy(ca, [], after) }), 'after-expiry')
})

test('any bit turned in a list is found', () => {
  fc.assert(
    fc.property(fc.nat(list.length - 1), fc.nat(7), (at, bit) => {
      const damaged = Uint8Array.from(list)
      damaged[at]! ^= 1 << bit
      assert.equal(typeof checkCrl({ ...question, crl: damaged, certificate: person.certificate }), 'string')
      assert.notEqual(checkCrl({ ...question, crl: damaged, certificate: organisation.certificate }), 'good')
    }),
    { numRuns: 1500 },
  )
})

test('a list with 200,000 entries is written, and looked through to its end', () => {
  const revoked = Array.from({ length: 200_000 }, (_, index) => ({
    serialNumber: (0x7000_0000_0000 + index).toString(16).padStart(16, '0'),
    revokedAt,
    reason: 'superseded' as const,
  }))
  const long = crlBy(ca, [...revoked, { serialNumber, revokedAt, reason: 'cessationOfOperation' }])
  assert.deepEqual(checkCrl({ ...question, crl: long }), { revokedAt, reason: 'cessationOfOperation' })
})
