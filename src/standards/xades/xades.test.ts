import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { diag } from 'libxml2-wasm'
import { toPem } from '../certificates/read-certificate.ts'
import { keySignature } from '../cms/sign-cms.ts'
import { judge, judgesMissing } from '../pades/testing/judges.ts'
import { stamperOf } from '../pades/testing/sign-letter.ts'
import { createTestSigners } from '../pades/testing/test-signers.ts'
import type { TestSigner, TestSigners } from '../pades/testing/test-signers.ts'
import { signXades } from './sign-xades.ts'
import { verifyXades } from './verify-xades.ts'
import { createXadesSigner } from './xades-signer.ts'
import { canonicalOf, withXml } from './with-xml.ts'

const message = `<?xml version="1.0" encoding="UTF-8"?>
<vb:ThongDiep xmlns:vb="urn:sen:thu-nghiem" Id="ID-1">
  <vb:NoiNhan>Bộ Tư pháp</vb:NoiNhan>
  <vb:NoiDung muc="a &amp; b">Những chữ khó: ẮẰẲẴẶ ỵỷỹ đĐ <![CDATA[<ơƯ>]]></vb:NoiDung>
</vb:ThongDiep>
`
const at = Temporal.Instant.from('2026-11-21T00:00:00Z')
let signers: TestSigners
let signed: string

before(async () => {
  signers = await createTestSigners()
  signed = await sign(message, signers.person, true)
})

async function sign(xml: string, signer: TestSigner, isStamped = false): Promise<string> {
  const bytes = await signXades({
    xml: Buffer.from(xml),
    signer: createXadesSigner(signer.certificate, signer.issuers.slice(0, -1)),
    signedAt: Temporal.Instant.from('2026-02-05T01:30:00Z'),
    sign: keySignature(signer.key),
    stamp: isStamped ? stamperOf(signers) : undefined,
  })
  return Buffer.from(bytes).toString()
}

function verdicts(xml: string | Uint8Array, requireTimeStamp = false): readonly string[] {
  const trust = { anchors: [signers.root] }
  return verifyXades({ xml: Buffer.from(xml as string), trust, at, requireTimeStamp }).verdicts
}

test('a stamped signature with P-256, and one with RSA, are intact', async () => {
  assert.deepEqual(verdicts(signed, true), ['intact'])
  assert.deepEqual(verdicts(await sign(message, signers.organisation)), ['intact'])
  assert.deepEqual(verdicts(await sign(message, signers.organisation), true), ['time-stamp-missing'])
})

test('the verdict tells who signed, and when it is proved', () => {
  const checked = verifyXades({ xml: Buffer.from(signed), trust: { anchors: [signers.root] }, at })
  assert.ok(checked.signer?.certificate.subject.attributes.some(({ value }) => value === 'Nguyễn Văn Ơn'))
  assert.equal(checked.claimedAt, '2026-02-05T01:30:00Z')
  assert.equal(checked.timeStamp?.time?.toString(), '2026-02-05T01:30:02Z')
})

test(
  'xmlsec1 verifies both references and the chain, with P-256 and RSA',
  { skip: judgesMissing('xmlsec1') },
  async () => {
    const files = {
      'person.xml': signed,
      'organisation.xml': await sign(message, signers.organisation),
      'root.pem': toPem(signers.root.bytes),
      'authority.pem': toPem(signers.authority.bytes),
    }
    for (const file of ['person.xml', 'organisation.xml']) {
      const args = '--verify --trusted-pem root.pem --untrusted-pem authority.pem --id-attr:Id'.split(' ')
      args.push(
        'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
        '--verification-time',
        '2026-11-21 00:00:00',
        file,
      )
      const judged = judge(files, 'xmlsec1', args)
      assert.equal(judged.status, 0, judged.text)
      assert.match(judged.text, /SignedInfo References \(ok\/all\): 2\/2/)
    }
  },
)

test('our canonical form is that of xmllint, byte for byte', { skip: judgesMissing('xmllint') }, () => {
  const ours = withXml(Buffer.from(signed), (document) => canonicalOf(document))
  assert.equal(judge({ 'signed.xml': signed }, 'xmllint', ['--exc-c14n', 'signed.xml']).text, ours)
})

test('a changed letter anywhere in the document is named', () => {
  assert.deepEqual(verdicts(signed.replace('Bộ Tư pháp', 'Bộ Tài chính')), ['content-changed'])
  assert.deepEqual(verdicts(signed.replace('muc="a', 'muc="b')), ['content-changed'])
  assert.deepEqual(verdicts(signed.replace('01:30:00Z', '01:30:01Z')), ['content-changed'])
})

test('wrapping: a genuine document carried inside another one is refused by position and by reference', () => {
  const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(signed)![0]
  const body = signed.slice(signed.indexOf('<vb:'))
  const genuine = body.replace(signature, '')
  const evil = (inside: string, end: string): string =>
    `<vb:ThongDiep xmlns:vb="urn:sen:thu-nghiem"><vb:NoiNhan>KẺ TẤN CÔNG</vb:NoiNhan>${inside}${end}</vb:ThongDiep>`
  assert.deepEqual(verdicts(evil(genuine, signature)), ['content-changed'])
  assert.deepEqual(verdicts(evil(body, '')), ['signature-misplaced'])
  assert.deepEqual(verdicts(evil(genuine, signature.replace('URI=""', 'URI="#ID-1"'))), ['reference-not-allowed'])
})

test('a doubled, moved, missing or stripped signature is named', () => {
  const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(signed)![0]
  assert.deepEqual(verdicts(signed.replace(signature, signature + signature)), ['several-signatures'])
  assert.deepEqual(verdicts(signed.replace(signature, `${signature}<vb:Them/>`)), ['signature-misplaced'])
  assert.deepEqual(verdicts(signed.replace(signature, '')), ['signature-missing'])
  assert.deepEqual(verdicts(signed.replace(/<xades:UnsignedProperties>.*<\/xades:UnsignedProperties>/s, ''), true), [
    'time-stamp-missing',
  ])
})

test('SHA-1, foreign transforms, a third reference and properties of the same id are refused', () => {
  const sha1 = signed.replaceAll('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1')
  assert.deepEqual(verdicts(sha1), ['weak-algorithm'])
  const xpath = signed.replace('xmldsig#enveloped-signature', 'xmldsig#filter')
  assert.deepEqual(verdicts(xpath), ['reference-not-allowed'])
  const reference = /<ds:Reference Id=.*?<\/ds:Reference>/s.exec(signed)![0]
  assert.deepEqual(verdicts(signed.replace(reference, reference + reference)), ['reference-not-allowed'])
  const id = /<xades:SignedProperties Id="([^"]+)"/.exec(signed)![1]!
  assert.deepEqual(verdicts(signed.replace('<vb:NoiNhan>', `<vb:NoiNhan Id="${id}">`)), ['reference-not-allowed'])
})

test('a stranger, and a certificate put in the place of another, are named', async () => {
  assert.ok(verdicts(await sign(message, signers.stranger)).includes('foreign-chain'))
  const person = Buffer.from(signers.person.certificate.bytes).toString('base64')
  const other = Buffer.from(signers.timestamp.certificate.bytes).toString('base64')
  const swapped = verdicts(signed.replace(person, other))
  assert.ok(swapped.includes('signature-broken') && swapped.includes('certificate-reference-wrong'), swapped.join())
})

test('a time-stamp of other data is named', async () => {
  const token = (xml: string): string => /<xades:EncapsulatedTimeStamp>([^<]+)</.exec(xml)![1]!
  const foreign = await sign(message.replace('Bộ Tư pháp', 'Bộ Y tế'), signers.person, true)
  assert.deepEqual(verdicts(signed.replace(token(signed), token(foreign))), ['time-stamp-of-other-data'])
})

test('document types, comments, and what is no XML are refused, for signing too', async () => {
  const bomb = `<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "${'&x;'.repeat(1000)}">]><a>&z;</a>`
  assert.deepEqual(verdicts(bomb), ['doctype-present'])
  assert.deepEqual(verdicts('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), ['doctype-present'])
  assert.deepEqual(verdicts(signed.replace('Bộ Tư pháp', 'Bộ <!----> Tư pháp')), ['comment-present'])
  assert.deepEqual(verdicts('không phải XML'), ['malformed'])
  assert.deepEqual(verdicts(''), ['malformed'])
  assert.deepEqual(verdicts(Buffer.from([0x3c, 0x61, 0x3e, 0xc3, 0x28, 0x3c, 0x2f, 0x61, 0x3e])), ['malformed'])
  assert.deepEqual(verdicts('<a>'.repeat(100_000)), ['malformed'])
  assert.deepEqual(verdicts(signed.replace('urn:sen:thu-nghiem', 'thu-nghiem')), ['malformed'])
  assert.deepEqual(verdicts(`<a>${'<b/>'.repeat(1_000_001)}</a>`), ['too-large'])
  assert.deepEqual(verdicts(`<a ${Array.from({ length: 600_000 }, (_, index) => `b${index}=""`).join(' ')}/>`), [
    'signature-missing',
  ])
  await assert.rejects(sign('<a><!-- ẩn --></a>', signers.person), { fault: 'comment-present' })
  await assert.rejects(sign('<a/>', signers.person), { fault: 'malformed' })
})

test('every byte counts: whatever is cut, doubled or altered gives a named verdict, never a crash', () => {
  const bytes = Buffer.from(signed)
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(400), (start, flip, cut) => {
      const altered = Buffer.from(bytes)
      altered[start]! ^= flip
      assert.ok(verdicts(altered).length > 0)
      const shortened = Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + cut)])
      assert.ok(verdicts(shortened).length > 0)
    }),
    { numRuns: 600 },
  )
})

test('every document is freed, also when it is refused half way', () => {
  diag.configure({ enabled: true })
  try {
    const refused = [
      '<a>',
      '<!DOCTYPE a><a/>',
      signed.replace('Bộ', 'Bộ <!---->'),
      signed.replace('URI=""', 'URI="#a"'),
    ]
    for (const xml of [signed, ...refused]) verdicts(xml)
    assert.deepEqual(diag.report(), {})
  } finally {
    diag.configure({ enabled: false })
  }
})
