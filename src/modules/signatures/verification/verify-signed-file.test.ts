import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { signAsic } from '#standards/asic/sign-asic.ts'
import type { Certificate } from '#standards/certificates/certificate.ts'
import type { RevocationEvidence } from '#standards/certificates/check-revocation.ts'
import { createHierarchy, issueTo, newKey, type Holder } from '#standards/certificates/testing/hierarchy.ts'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { keySignature, signCms } from '#standards/cms/sign-cms.ts'
import { numbered, preparedLetter, unsignedLetter } from '#standards/pades/testing/sample-letter.ts'
import { signWith, signedLetter } from '#standards/pades/testing/sign-letter.ts'
import { createTestSigners, type TestSigner } from '#standards/pades/testing/test-signers.ts'
import { signXades } from '#standards/xades/sign-xades.ts'
import { createXadesSigner } from '#standards/xades/xades-signer.ts'
import type { SignatureReport } from './file-report.ts'
import { verifySignedFile, type VerificationQuestion } from './verify-signed-file.ts'

const at = Temporal.Instant.from('2026-11-21T03:00:00Z')
const signers = await createTestSigners()
const letter = await signedLetter(signers)

async function check(bytes: Uint8Array, question: Partial<VerificationQuestion> = {}) {
  return verifySignedFile({ bytes, name: 'tệp.pdf', anchors: [signers.root], at, ...question })
}

/** Codes of each signature without what is not known offline, or why there is none. */
async function verdicts(bytes: Uint8Array, question?: Partial<VerificationQuestion>): Promise<string> {
  const { failure, signatures } = await check(bytes, question)
  return failure ?? signatures.map(codesOf).join(' | ')
}

function codesOf({ conclusion, faults }: SignatureReport): string {
  const known = faults.filter((fault) => !fault.endsWith('revocation-unknown'))
  return `${conclusion}: ${known.join(', ') || '-'}`
}

const xml = Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<vanBan><trichYeu>Về việc số hóa</trichYeu></vanBan>')
const signXml = ({ certificate, key, issuers }: TestSigner) =>
  signXades({
    xml,
    signer: createXadesSigner(certificate, issuers.slice(0, -1)),
    signedAt: at,
    sign: keySignature(key),
  })

test('an offline check says that revocation is not known, and calls nothing valid', async () => {
  const { signatures, counts, isOnline } = await check(letter)
  assert.deepEqual(counts, { valid: 0, undetermined: 2, invalid: 0 })
  for (const { faults } of signatures) {
    assert.deepEqual(faults.toSorted(), ['revocation-unknown', 'time-stamp-revocation-unknown'])
  }
  assert.ok(signatures.every(({ integrity, revocation }) => integrity === 'intact' && revocation === 'unknown'))
  assert.equal(isOnline, false)
})

test('evidence that is gathered turns the same signatures valid', async () => {
  let asked = 0
  const nothing: RevocationEvidence = { ocsp: [], crls: [] }
  const found = await check(letter, {
    gatherEvidence: async (findings) => {
      asked = findings.length
      return nothing
    },
  })
  assert.equal(asked, 2)
  assert.equal(found.isOnline, true)
  assert.equal(found.counts.undetermined, 2, 'no answer leaves it open')
})

test('files of no kind, without signature, damaged or encrypted have a name for it', async () => {
  assert.equal(await verdicts(Buffer.from('Kính gửi: Sở Tư pháp')), 'kind-unknown')
  assert.equal(await verdicts(Buffer.from([0x30, 0x82, 0x01, 0x00])), 'kind-unknown')
  assert.equal(await verdicts(await unsignedLetter()), 'no-signature')
  assert.equal(await verdicts(xml), 'no-signature')
  assert.equal(await verdicts(letter.subarray(0, 9000)), 'pdf-malformed')
  assert.equal(await verdicts(Buffer.concat([Buffer.from('rác'), letter])), 'not-a-pdf')
  assert.equal(await verdicts(Buffer.from('PK\x03\x04 không phải gói')), 'not-a-container')
  assert.equal(await verdicts(Buffer.from('<a>')), 'invalid: malformed')
})

test('a byte changed under a signature, and a field filled after the seal, are told apart', async () => {
  const changed = Buffer.from(letter)
  changed[600]! ^= 1
  const found = await check(changed)
  assert.ok(found.failure !== null || found.signatures.every(({ conclusion }) => conclusion === 'invalid'))
  const sealed = await signWith(await preparedLetter(), { signer: signers.organisation, field: 'co-quan' })
  assert.equal(await verdicts(await numbered(sealed)), 'invalid: changed-after-signing')
})

test('a stranger is not a forger: what is not known is not called wrong', async () => {
  const pdf = await signWith(await unsignedLetter(), { signer: signers.stranger, field: 'ky' })
  const [signature] = (await check(pdf)).signatures
  assert.equal(signature?.trust, 'foreign')
  assert.equal(signature?.revocation, 'not-asked')
  assert.equal(await verdicts(await signXml(signers.person), { anchors: [] }), 'undetermined: foreign-chain')
})

test('XML, altered, wrapped and doubled', async () => {
  const signed = (await signXml(signers.person)).toString()
  assert.equal(await verdicts(Buffer.from(signed)), 'undetermined: -')
  assert.equal(await verdicts(Buffer.from(signed.replace('số hóa', 'sổ hóa'))), 'invalid: content-changed')
  const root = signed.replace(/^<\?xml.*\?>\n/, '')
  assert.match(await verdicts(Buffer.from(`<phongBi><vanBan/>${root}</phongBi>`)), /^invalid: signature-misplaced/)
  const signature = /<ds:Signature.*<\/ds:Signature>/s.exec(signed)?.[0] ?? ''
  assert.equal(
    await verdicts(Buffer.from(signed.replace(signature, signature + signature))),
    'invalid: several-signatures',
  )
})

test('a container names the files that a signature is not over', async () => {
  const { certificate, key, issuers } = signers.organisation
  const container = await signAsic({
    files: [{ name: 'công văn.pdf', mediaType: 'application/pdf', content: await unsignedLetter() }],
    signer: createXadesSigner(certificate, issuers.slice(0, -1)),
    signedAt: at.toZonedDateTimeISO('Asia/Ho_Chi_Minh'),
    sign: keySignature(key),
  })
  const { kind, signatures } = await check(container)
  assert.equal(kind, 'asic')
  assert.deepEqual(signatures[0]?.files, ['công văn.pdf'])
  assert.deepEqual(signatures[0]?.filesNotCovered, [])
  assert.equal(signatures[0]?.integrity, 'intact')
})

test('expired, not yet valid and wrongly used certificates each have their name', async () => {
  const hierarchy = await createHierarchy()
  const anchors = [hierarchy.root.certificate]
  const order = { key: newKey() }
  const cases: readonly (readonly [string, Holder])[] = [
    [
      'undetermined: certificate-expired',
      await hierarchy.below('Đã Hết Hạn', { ...order, validTo: at.subtract({ hours: 24 }) }),
    ],
    [
      'invalid: certificate-not-yet-valid',
      await hierarchy.below('Chưa Đến', { ...order, validFrom: at.add({ hours: 24 }) }),
    ],
    ['invalid: wrong-key-usage', await hierarchy.below('Chỉ Mã Hóa', { ...order, keyUsage: ['keyEncipherment'] })],
    ['undetermined: foreign-chain', await issueTo([['CN', 'Kẻ Lạ']], undefined, order)],
  ]
  for (const [expected, holder] of cases) {
    assert.equal(await verdicts(await signText(holder, hierarchy.ca.certificate), { anchors }), expected)
  }
})

async function signText({ certificate, key }: Holder, issuer: Certificate): Promise<Uint8Array> {
  const content = Buffer.from('Thông báo số 5/TB-STP')
  return signCms({
    signer: createCmsSigner(certificate, [issuer]),
    contentDigest: hash('sha256', content, 'buffer'),
    content,
    sign: keySignature(key),
  })
}

test('whatever the bytes are, there is a report', async () => {
  const samples = [letter, await signXml(signers.person)]
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(
        fc.constantFrom('%PDF-1.7\n', 'PK\x03\x04', '<a', '0\x82\x01\x10\x06\t*\x86H\x86÷\r\x01\x07\x02'),
        fc.uint8Array(),
      )
      .map(([head, rest]) => Buffer.concat([Buffer.from(head, 'latin1'), rest])),
    fc
      .tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(), fc.uint8Array({ maxLength: 20 }))
      .map(([sample, from, cut, put]) => {
        const start = from % sample.length
        return Buffer.concat([sample.subarray(0, start), put, sample.subarray(start + (cut % 200))])
      }),
  )
  await fc.assert(
    fc.asyncProperty(anything, async (bytes) => {
      const { failure, signatures } = await check(bytes)
      assert.ok(failure !== null || signatures.length > 0)
    }),
    { numRuns: 200 },
  )
})
