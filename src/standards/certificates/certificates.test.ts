import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DerError } from '../der/der-error.ts'
import { checkCertificate } from './check-certificate.ts'
import type { Purpose } from './check-chain.ts'
import { attributeOf, describeName } from './distinguished-name.ts'
import { extendedKeyUsages } from './object-identifiers.ts'
import { readCertificate, toPem } from './read-certificate.ts'
import { readCertificateRequest } from './read-certificate-request.ts'
import { requestCertificate } from './request-certificate.ts'
import { createHierarchy, crlBy, issueTo, newKey, now } from './testing/hierarchy.ts'
import type { Holder } from './testing/hierarchy.ts'
import { bundle, openssl, withoutOpenssl } from './testing/openssl.ts'

const { root, ca, below, person, stamper } = await createHierarchy()
const trust = { anchors: [root.certificate], intermediates: [ca.certificate] }
const attime = ['-attime', String(now.epochMilliseconds / 1000)]

function faultsOf({ certificate }: Holder, purpose: Purpose = 'sign-documents', at = now, known = trust) {
  return checkCertificate({ certificate, pool: [], trust: known, purpose, at }).faults
}

test('what people need is read: names with their marks, validity, usage, addresses', async () => {
  const addresses = {
    ocsp: 'http://ca.example/ocsp',
    issuer: 'http://ca.example/ca.cer',
    crl: 'http://ca.example/ca.crl',
  }
  const { certificate } = await issueTo(
    [
      ['C', 'VN'],
      ['O', 'Sở Tư pháp, tỉnh Đắk Lắk'],
      ['T', 'Giám đốc'],
      ['CN', 'Trần Thị Bưởi'],
    ],
    ca,
    {
      addresses,
      extendedKeyUsage: { purposes: [extendedKeyUsages.emailProtection], isCritical: false },
    },
  )
  assert.equal(describeName(certificate.subject), 'Trần Thị Bưởi, Giám đốc, Sở Tư pháp, tỉnh Đắk Lắk')
  assert.equal(attributeOf(certificate.issuer, 'CN'), 'CA phục vụ cơ quan Nhà nước, “thử”')
  assert.equal(certificate.validTo.toString(), '2099-01-01T00:00:00Z')
  assert.deepEqual([...certificate.extensions.keyUsage!], ['digitalSignature', 'nonRepudiation'])
  assert.deepEqual(certificate.extensions.ocspAddresses, [addresses.ocsp])
  assert.deepEqual(certificate.extensions.issuerAddresses, [addresses.issuer])
  assert.deepEqual(certificate.extensions.crlAddresses, [addresses.crl])
  assert.equal(readCertificate(toPem(certificate.bytes)).fingerprint, certificate.fingerprint)
})

test('openssl holds the chain and the lists to be in order, strictly', { skip: withoutOpenssl }, () => {
  const files = {
    'root.pem': bundle(root.certificate),
    'ca.pem': bundle(ca.certificate),
    'person.pem': bundle(person.certificate),
    'crls.pem': toPem(crlBy(root), 'X509 CRL') + toPem(crlBy(ca), 'X509 CRL'),
    'stamper.pem': bundle(stamper.certificate),
  }
  const strict = [
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
  const verdict = openssl([...strict, 'person.pem'], files)
  assert.ok(verdict.isAccepted, verdict.output)
  const stamping = openssl([...strict, '-purpose', 'timestampsign', 'stamper.pem'], files)
  assert.ok(stamping.isAccepted, stamping.output)
})

test('a chain to the anchor is found and in order', () => {
  const checked = checkCertificate({
    certificate: person.certificate,
    pool: [ca.certificate],
    trust: { anchors: [root.certificate] },
    purpose: 'sign-documents',
    at: now,
  })
  assert.deepEqual(checked.faults, [])
  assert.deepEqual(
    checked.chain.map(({ subject }) => attributeOf(subject, 'CN')),
    ['Nguyễn Thị Ánh Tuyết', 'CA phục vụ cơ quan Nhà nước, “thử”', 'CA gốc – Đặng Ửng'],
  )
  assert.equal(checked.revocation.state, 'not-asked')
})

test('a stranger who gives his authority the same name stays a stranger', async () => {
  const forged = await createHierarchy()
  assert.deepEqual(faultsOf(forged.person), ['foreign-chain'])
  const pool = [forged.ca.certificate, forged.root.certificate]
  const checked = checkCertificate({
    certificate: forged.person.certificate,
    pool,
    trust,
    purpose: 'sign-documents',
    at: now,
  })
  assert.deepEqual(checked.faults, ['foreign-chain'])
})

test('a certificate is good from its first to its last second', () => {
  const { validFrom, validTo } = person.certificate
  assert.deepEqual(faultsOf(person, 'sign-documents', validFrom), [])
  assert.deepEqual(faultsOf(person, 'sign-documents', validTo), [])
  assert.deepEqual(faultsOf(person, 'sign-documents', validTo.add({ seconds: 1 })), ['certificate-expired'])
  assert.deepEqual(faultsOf(person, 'sign-documents', validFrom.subtract({ seconds: 1 })), [
    'certificate-not-yet-valid',
  ])
})

test('each purpose wants its own usage', async () => {
  const server = await below('cổng.example', {
    extendedKeyUsage: { purposes: [extendedKeyUsages.serverAuth], isCritical: false },
  })
  const reader = await below('Chỉ giải mã', { keyUsage: ['keyEncipherment'] })
  const loose = await below('Dấu thời gian không nghiêm', {
    extendedKeyUsage: { purposes: [extendedKeyUsages.timeStamping], isCritical: false },
  })
  for (const [holder, purpose] of [
    [server, 'sign-documents'],
    [reader, 'sign-documents'],
    [stamper, 'sign-documents'],
    [ca, 'sign-documents'],
    [person, 'stamp-time'],
    [loose, 'stamp-time'],
    [person, 'answer-ocsp'],
  ] as const) {
    assert.deepEqual(faultsOf(holder, purpose), ['wrong-key-usage'], describeName(holder.certificate.subject))
  }
  assert.deepEqual(faultsOf(stamper, 'stamp-time'), [])
})

test('who is no authority, or is one of too great a depth, cannot issue', async () => {
  const child = await issueTo([['CN', 'Người được người cấp']], person)
  const known = { ...trust, intermediates: [ca.certificate, person.certificate] }
  assert.deepEqual(faultsOf(child, 'sign-documents', now, known), ['wrong-key-usage'])
  const tooDeep = await issueTo([['CN', 'CA thứ ba']], ca, { keyUsage: ['keyCertSign'], authority: {} })
  const grandchild = await issueTo([['CN', 'Cháu của CA']], tooDeep)
  const deeper = { ...trust, intermediates: [ca.certificate, tooDeep.certificate] }
  assert.deepEqual(faultsOf(grandchild, 'sign-documents', now, deeper), ['wrong-key-usage'])
})

test('a hundred authorities of one name do not keep the verifier busy', async () => {
  const twins = await Promise.all(
    Array.from({ length: 100 }, () =>
      issueTo([['CN', 'CA sinh đôi']], undefined, { keyUsage: ['keyCertSign'], authority: {} }),
    ),
  )
  const child = await issueTo([['CN', 'Con']], await issueTo([['CN', 'CA sinh đôi']], undefined, { authority: {} }))
  const pool = twins.map(({ certificate }) => certificate)
  const checked = checkCertificate({ certificate: child.certificate, pool, trust, purpose: 'sign-documents', at: now })
  assert.deepEqual(checked.faults, ['foreign-chain'])
})

test('a request is read when it proves possession of the key', async () => {
  const request = await requestCertificate(
    [
      ['O', 'Sở Y tế'],
      ['CN', 'Lê Văn Đức'],
    ],
    newKey('RSA'),
  )
  const read = readCertificateRequest(request)
  assert.ok(typeof read !== 'string')
  assert.equal(describeName(read.subject), 'Lê Văn Đức, Sở Y tế')
  const altered = Uint8Array.from(request)
  altered[altered.length - 1]! ^= 1
  assert.equal(readCertificateRequest(altered), 'possession-not-proved')
  assert.equal(readCertificateRequest(request.subarray(1)), 'request-unreadable')
})

test('any damaged certificate is refused or leads to no anchor', () => {
  const { bytes } = person.certificate
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
      const damaged = Uint8Array.from(bytes)
      damaged[at]! ^= 1 << bit
      try {
        const certificate = readCertificate(damaged)
        assert.notDeepEqual(faultsOf({ ...person, certificate }), [])
      } catch (error) {
        assert.ok(error instanceof DerError, String(error))
      }
    }),
    { numRuns: 3000 },
  )
})
