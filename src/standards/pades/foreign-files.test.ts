import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { CryptoKeySigner, PDF } from '@libpdf/core'
import { stamperOf, signWith } from './testing/sign-letter.ts'
import { unsignedLetter } from './testing/sample-letter.ts'
import { createTestSigners } from './testing/test-signers.ts'
import type { TestSigners } from './testing/test-signers.ts'
import { verifyPdf } from './verify/verify-pdf.ts'

const at = Temporal.Instant.from('2026-11-21T00:00:00Z')
let signers: TestSigners

before(async () => {
  signers = await createTestSigners()
})

function verdicts(pdf: Uint8Array): readonly string[] {
  const result = verifyPdf({ pdf, trust: { anchors: [signers.root] }, at })
  return result.ok ? result.signatures.map((found) => `${found.verdicts.join(', ')} ${found.level}`) : [result.failure]
}

type Format = 'adbe.pkcs7.detached' | 'ETSI.CAdES.detached'

async function signedByOtherSoftware(pdf: Uint8Array, subFilter: Format): Promise<Uint8Array> {
  const { certificate, key, issuers } = signers.organisation
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const chain = issuers.slice(0, -1).map(({ bytes }) => new Uint8Array(bytes))
  // The same class under two type declarations, Node's and the browser's.
  const cryptoKey = key.toCryptoKey(algorithm, true, ['sign']) as CryptoKey
  const signer = new CryptoKeySigner(cryptoKey, new Uint8Array(certificate.bytes), 'RSA', 'RSASSA-PKCS1-v1_5', chain)
  const stamp = stamperOf(signers)
  const timestampAuthority = { timestamp: async (digest: Uint8Array) => new Uint8Array(await stamp(digest)) }
  const document = await PDF.load(pdf)
  const level = subFilter === 'ETSI.CAdES.detached' ? { level: 'B-T' as const, timestampAuthority } : {}
  return (await document.sign({ signer, subFilter, signingTime: new Date('2026-02-05T01:30:00Z'), ...level })).bytes
}

test('a letter that other software signed is read, and signed once more', async () => {
  const theirs = await signedByOtherSoftware(await unsignedLetter(), 'ETSI.CAdES.detached')
  assert.deepEqual(verdicts(theirs), ['intact T'])
  assert.deepEqual(verdicts(await signWith(theirs, { signer: signers.person, field: 'ky' })), ['intact T', 'intact B'])
})

test('the older form is told that it does not name its certificate, and nothing worse', async () => {
  const older = await signedByOtherSoftware(await unsignedLetter(), 'adbe.pkcs7.detached')
  assert.deepEqual(verdicts(older), ['certificate-reference-missing B'])
})

test('other software signs a letter that we signed, and both hold', async () => {
  const ours = await signWith(await unsignedLetter(), { signer: signers.person, field: 'ky' })
  assert.deepEqual(verdicts(await signedByOtherSoftware(ours, 'ETSI.CAdES.detached')), ['intact B', 'intact T'])
})
