import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCertificateRequest } from '../certificates/read-certificate-request.ts'
import { readCertificate } from '../certificates/read-certificate.ts'
import { requestCertificate } from '../certificates/request-certificate.ts'
import { createHierarchy, crlBy, newKey, now } from '../certificates/testing/hierarchy.ts'
import { findRevocation, listRevoked, readCrl } from '../crl/read-crl.ts'
import { DerError } from '../der/der-error.ts'
import { readOcspRequest, writeOcspRequest } from '../ocsp/ocsp-request.ts'
import { readOcspResponse } from '../ocsp/read-ocsp-response.ts'
import { writeOcspResponse } from '../ocsp/write-ocsp-response.ts'
import { readTimeStampRequest, writeTimeStampRequest } from '../timestamp/time-stamp-request.ts'
import { readTimeStampResponse, writeTimeStampResponse } from '../timestamp/time-stamp-response.ts'
import { readCms } from './read-cms.ts'
import { letter, signLetter, stamperAt } from './testing/signing.ts'

const hierarchy = await createHierarchy()
const { ca, person, responder } = hierarchy
const nonce = Buffer.alloc(8, 7)
const { serialNumber } = person.certificate
const asked = writeOcspRequest({ certificate: person.certificate, issuer: ca.certificate, nonce })
const revoked = { serialNumber, revokedAt: now, reason: 'keyCompromise' } as const
const answers = readOcspRequest(asked).certificates.map((certificate) => ({
  certificate,
  status: { status: 'revoked', ...revoked } as const,
}))
const answered = writeOcspResponse({ responder, answers, nonce, producedAt: now, nextUpdate: now })
const stamp = stamperAt(hierarchy)
const digest = Buffer.alloc(32, 1)

/** Every reader of bytes that come from outside, with a genuine sample. */
const readers: readonly (readonly [string, Uint8Array, (bytes: Uint8Array) => unknown])[] = [
  ['certificates', person.certificate.bytes, readCertificate],
  ['requests', await requestCertificate([['CN', 'Đỗ Thị Ngọc Ánh']], newKey()), readCertificateRequest],
  ['messages', await signLetter(person, hierarchy, { stamp, content: letter }), readCms],
  [
    'lists',
    crlBy(ca, [revoked]),
    (bytes) => [readCrl(bytes), listRevoked(readCrl(bytes)), findRevocation(readCrl(bytes), serialNumber)],
  ],
  ['OCSP requests', asked, readOcspRequest],
  ['OCSP responses', answered, readOcspResponse],
  ['time-stamp requests', writeTimeStampRequest({ digest, nonce }), readTimeStampRequest],
  ['time-stamp responses', writeTimeStampResponse(await stamp(digest)), readTimeStampResponse],
]

type Change = readonly [at: number, value: number, kind: 'replace' | 'insert' | 'cut']
const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.tuple(
    fc.nat(),
    fc.constantFrom(0, 1, 2, 0x30, 0x31, 0x80, 0x81, 0x84, 0xa0, 0xff),
    fc.constantFrom('replace', 'insert', 'cut'),
  ),
  { minLength: 1, maxLength: 5 },
)

for (const [title, sample, read] of readers) {
  test(`damaged ${title}: 2,000 times read or refused, nothing else thrown`, () => {
    read(sample)
    fc.assert(
      fc.property(changes, (list) => {
        try {
          read(list.reduce(damage, sample))
        } catch (error) {
          assert.ok(error instanceof DerError, String(error))
        }
      }),
      { numRuns: 2000 },
    )
  })
}

function damage(bytes: Uint8Array, [seed, value, kind]: Change): Uint8Array {
  const at = seed % (bytes.length + 1)
  const kept = kind === 'insert' ? at : at + 1
  return Buffer.concat([
    bytes.subarray(0, at),
    kind === 'cut' ? new Uint8Array() : Uint8Array.of(value),
    bytes.subarray(kept),
  ])
}
