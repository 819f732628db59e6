import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { signAsic } from '#standards/asic/sign-asic.ts'
import { bundle, openssl, privatePem } from '#standards/certificates/testing/openssl.ts'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { keySignature, signCms } from '#standards/cms/sign-cms.ts'
import { signedLetter, stampDocument, stamperOf } from '#standards/pades/testing/sign-letter.ts'
import { createTestSigners } from '#standards/pades/testing/test-signers.ts'
import { addValidationData } from '#standards/pades/validation-data.ts'
import { signXades } from '#standards/xades/sign-xades.ts'
import { createXadesSigner } from '#standards/xades/xades-signer.ts'
import { verifySignedFile } from './verify-signed-file.ts'

// More of them: SEN_FUZZ_MUTATIONS=200000 SEN_FUZZ_SEED=7
const MUTATIONS = Number(process.env['SEN_FUZZ_MUTATIONS'] ?? 14_000)
const SEED = Number(process.env['SEN_FUZZ_SEED'] ?? 20261121)
const MOST_MEMORY = 1 << 30

const at = Temporal.Instant.from('2026-11-21T03:00:00Z')
const signers = await createTestSigners()
const { certificate, key, issuers } = signers.person
const chain = issuers.slice(0, -1)
const text = Buffer.from('Quyết định số 12/QyĐ-UBND')
const sign = keySignature(key)
const stamp = stamperOf(signers)

const letter = await signedLetter(signers)
const evidence = { certificates: chain.map(({ bytes }) => bytes), ocspResponses: [], crls: [Buffer.from('danh sách')] }
const enclosed = await signCms({
  signer: createCmsSigner(certificate, chain),
  contentDigest: hash('sha256', text, 'buffer'),
  content: text,
  sign,
  stamp,
})
const ber = openssl(
  'cms -sign -cades -nodetach -binary -stream -in text -signer own.pem -inkey key.pem -outform DER -out made'.split(
    ' ',
  ),
  {
    text,
    'own.pem': bundle(certificate),
    'key.pem': privatePem(key),
  },
)

const corpus: Readonly<Record<string, Uint8Array>> = {
  'a PDF': letter,
  'a PDF with evidence and archive time-stamp': await stampDocument(addValidationData(letter, evidence), signers),
  'a message in DER': enclosed,
  'a message in BER': ber.made!,
  'a message in PEM': Buffer.from(
    `-----BEGIN CMS-----\n${Buffer.from(enclosed).toString('base64')}\n-----END CMS-----\n`,
  ),
  'an XML document': await signXades({
    xml: Buffer.from(
      '<vb:ThongDiep xmlns:vb="urn:sen:thu"><vb:NoiNhan ưu="khẩn">Bộ Tư pháp</vb:NoiNhan></vb:ThongDiep>',
    ),
    signer: createXadesSigner(certificate, chain),
    signedAt: at,
    sign,
    stamp,
  }),
  'a container': await signAsic({
    files: [{ name: 'quyết định.txt', mediaType: 'text/plain', content: text }],
    signer: createXadesSigner(certificate, chain),
    signedAt: at.toZonedDateTimeISO('Asia/Ho_Chi_Minh'),
    sign,
    stamp,
  }),
}

for (const [title, sample] of Object.entries(corpus)) {
  test(`${title}, damaged at random from seed ${SEED}: a named verdict every time, in bounded memory`, async () => {
    const random = randomFrom(SEED)
    const before = process.memoryUsage().rss
    for (let count = 0; count < MUTATIONS / Object.keys(corpus).length; count++) {
      const bytes = mutate(Buffer.from(sample), random)
      const { failure, signatures } = await verifySignedFile({ bytes, name: 'tệp', anchors: [signers.root], at })
      const isNamed =
        failure !== null || signatures.every(({ conclusion, faults }) => conclusion !== 'valid' && faults.length > 0)
      assert.ok(isNamed && (failure !== null || signatures.length > 0), `mutation ${count} has no verdict`)
    }
    assert.ok(process.memoryUsage().rss - before < MOST_MEMORY)
  })
}

type Random = (below: number) => number

/** Mulberry32: the same seed gives the same files on every machine. */
function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** What breaks readers: lengths and counts at their limits, names of keys, pieces that stand twice, ends too early. */
const TOKENS = [
  '\0',
  '\xff\xff\xff\xff',
  '0\x80',
  '0\x84\xff\xff\xff\xff',
  '\0\0',
  '99999999999',
  '-1',
  ' obj',
  'endobj',
  'stream\n',
  'xref',
  'startxref\n0',
  '/Prev 0',
  '/Length 0',
  '[[[[',
  '<<<<',
  '((((',
  ']]>',
  '&#0;',
  '&lt;',
  '<!--',
  '<![CDATA[',
  '<ds:Signature/>',
  'Id="',
  'PK\x01\x02',
  '%PDF-',
].map((token) => Buffer.from(token, 'latin1'))

function mutate(bytes: Buffer, random: Random): Buffer {
  let mutated = bytes
  for (let rounds = 1 + random(4); rounds > 0; rounds--) {
    const [from, length] = [random(mutated.length + 1), random(1 + random(400))]
    const [head, piece, tail] = [
      mutated.subarray(0, from),
      mutated.subarray(from, from + length),
      mutated.subarray(from + length),
    ]
    const elsewhere = random(mutated.length + 1)
    const token = TOKENS[random(TOKENS.length)]!
    const ways = [
      [head, Buffer.from([random(256)]), mutated.subarray(from + 1)],
      // In place: every offset behind it still holds, and the reader goes on.
      [head, token, mutated.subarray(from + token.length)],
      [head, token, piece, tail],
      [head, tail],
      [head, piece, piece, tail],
      [head, mutated.subarray(elsewhere, elsewhere + length), tail],
      [head],
    ]
    mutated = Buffer.concat(ways[random(ways.length)]!)
  }
  return mutated
}
