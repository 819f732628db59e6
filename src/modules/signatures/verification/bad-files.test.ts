import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { signAsic } from '#standards/asic/sign-asic.ts'
import { createHierarchy, issueTo, now, type Holder } from '#standards/certificates/testing/hierarchy.ts'
import { bundle, openssl, privatePem } from '#standards/certificates/testing/openssl.ts'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { keySignature, signCms } from '#standards/cms/sign-cms.ts'
import { listFormFields } from '#standards/pades/form-fields.ts'
import { getPage } from '#standards/pades/pdf/find-page.ts'
import { openPdf } from '#standards/pades/pdf/open-pdf.ts'
import { dict, isArray, isKind, name, textString, withEntries } from '#standards/pades/pdf/pdf-value.ts'
import { prepareForm } from '#standards/pades/sign/prepare-form.ts'
import { content, increment } from '#standards/pades/testing/increment.ts'
import { judge } from '#standards/pades/testing/judges.ts'
import { preparedLetter, unsignedLetter } from '#standards/pades/testing/sample-letter.ts'
import { signedLetter, signWith, stamperOf } from '#standards/pades/testing/sign-letter.ts'
import { createTestSigners, type TestSigner } from '#standards/pades/testing/test-signers.ts'
import { signXades } from '#standards/xades/sign-xades.ts'
import { createXadesSigner } from '#standards/xades/xades-signer.ts'
import { openVerificationDoor, wordsOf } from '../testing/verification-door.ts'

const signers = await createTestSigners()
const hierarchy = await createHierarchy()
const rsa = await createHierarchy('RSA')
const door = await openVerificationDoor([signers.root, hierarchy.root.certificate, rsa.root.certificate], now)

const letter = await signedLetter(signers)
const plain = await unsignedLetter()
const decision = Buffer.from('Quyết định số 12/QyĐ-UBND')
const message = Buffer.from('<vb:ThongDiep xmlns:vb="urn:sen:thu"><vb:NoiNhan>Bộ Tư pháp</vb:NoiNhan></vb:ThongDiep>')

const asSigner = ({ certificate, key }: Holder, { ca, root } = hierarchy): TestSigner => ({
  certificate,
  key,
  issuers: [ca.certificate, root.certificate],
})
const signPdf = (signer: TestSigner) => signWith(plain, { signer, field: 'ky' })
const signText = ({ certificate, key, issuers }: TestSigner) =>
  signCms({
    signer: createCmsSigner(certificate, issuers.slice(0, -1)),
    contentDigest: hash('sha256', decision, 'buffer'),
    content: decision,
    sign: keySignature(key),
  })
const signXml = async ({ certificate, key, issuers }: TestSigner, xml: Uint8Array = message) =>
  signXades({
    xml,
    signer: createXadesSigner(certificate, issuers.slice(0, -1)),
    signedAt: now,
    sign: keySignature(key),
    stamp: stamperOf(signers),
  })
const signFiles = ({ certificate, key, issuers }: TestSigner) =>
  signAsic({
    files: [{ name: 'quyết định.txt', mediaType: 'text/plain', content: decision }],
    signer: createXadesSigner(certificate, issuers.slice(0, -1)),
    signedAt: now.toZonedDateTimeISO('Asia/Ho_Chi_Minh'),
    sign: keySignature(key),
  })

const expired = asSigner(await hierarchy.below('Lê Thị Đã Hết Hạn', { validTo: now.subtract({ hours: 24 }) }))
const early = asSigner(await hierarchy.below('Lê Văn Chưa Đến', { validFrom: now.add({ hours: 24 }) }))
const encrypting = asSigner(await hierarchy.below('Chỉ Để Mã Hóa', { keyUsage: ['keyEncipherment'] }))
const web = asSigner(
  await hierarchy.below('Máy Chủ', { extendedKeyUsage: { purposes: ['1.3.6.1.5.5.7.3.1'], isCritical: false } }),
)
const stranger = asSigner(await issueTo([['CN', 'Kẻ Lạ Ở Đâu']], undefined))
const impostor = asSigner(await issueTo([['CN', 'Nguyễn Văn Ơn']], await issueTo([['CN', 'CA giả mạo']], undefined)))
const misused: Readonly<Record<string, readonly [TestSigner, string]>> = {
  'an expired certificate': [expired, 'undetermined certificate-expired'],
  'a certificate of tomorrow': [early, 'invalid certificate-not-yet-valid'],
  'a key that only encrypts': [encrypting, 'invalid wrong-key-usage'],
  'the certificate of a web server': [web, 'invalid wrong-key-usage'],
  'a foreign certificate': [stranger, 'undetermined foreign-chain'],
  'a known name below a foreign authority': [impostor, 'undetermined foreign-chain'],
  'a certificate of the time-stamp authority': [signers.timestamp, 'invalid wrong-key-usage'],
}
for (const [title, [signer, expected]] of Object.entries(misused)) {
  test(`${title} is told alike in every format: ${expected}`, async () => {
    for (const sign of [signPdf, signText, signXml, signFiles]) {
      assert.equal(wordsOf(await door.ask(Buffer.from(await sign(signer)))), expected)
    }
  })
}

const shadows: Readonly<Record<string, readonly [() => Promise<Uint8Array>, string]>> = {
  // Mainka, Mladenov, Rohlmann: Shadow Attacks, 2021. What the attacker prepared is signed in good faith, and used afterwards.
  'hide: a picture that covered the content while it was signed is taken away': [
    async () => {
      const covered = increment(plain, (revision, file) => {
        const page = getPage(file, 1)
        const cover = revision.add(content('1 1 1 rg 0 0 600 800 re f'))
        const contents = page.dict.entries.get('Contents')!
        const list = isArray(contents) ? contents : [contents]
        revision.put(page.ref, withEntries(page.dict, { Contents: [...list, cover] }))
      })
      return increment(await signOver(covered), (revision, file) => {
        const contents = getPage(file, 1).dict.entries.get('Contents')!
        const cover = isArray(contents) ? contents.at(-1)! : contents
        assert.ok(isKind(cover, 'ref'))
        revision.put(cover, null)
      })
    },
    'invalid changed-after-signing',
  ],
  'replace: a field shows another value than the one that was filled in before signing': [
    async () => {
      const field = { kind: 'text', name: 'so-tien', page: 1, box: { x: 100, y: 100, width: 90, height: 20 } } as const
      return increment(await signOver(prepareForm(plain, [field])), (revision, file) => {
        const { ref, dict: found } = listFormFields(file).find(({ name: one }) => one === 'so-tien')!
        revision.put(ref, withEntries(found, { Rect: [0, 0, 600, 800], V: textString('0 đồng') }))
      })
    },
    'invalid changed-after-signing',
  ],
  'hide and replace: the signed file holds a second set of pages, and the increment turns to it': [
    async () => {
      const double = increment(plain, (revision) => {
        const page = dict({ Type: name('Page'), MediaBox: [0, 0, 595, 842], Contents: revision.add(content('')) })
        revision.add(dict({ Type: name('Pages'), Kids: [revision.add(page)], Count: 1 }))
      })
      const hidden = openPdf(double).sections.at(-1)!.entries.keys().toArray().at(-1)!
      return increment(await signOver(double), (revision, file) => {
        const pages = file.get(hidden)
        const catalog = [...file.sections[0]!.entries.keys()].find((number) => {
          const value = file.get(number)
          return isKind(value, 'dict') && value.entries.has('Pages')
        })!
        const dictionary = file.get(catalog)
        assert.ok(isKind(dictionary, 'dict') && isKind(pages, 'dict'))
        const target = { kind: 'ref', number: catalog, generation: 0 } as const
        revision.put(target, withEntries(dictionary, { Pages: { kind: 'ref', number: hidden, generation: 0 } }))
      })
    },
    'invalid changed-after-signing',
  ],
}
const signOver = (pdf: Uint8Array) => signWith(pdf, { signer: signers.person, field: 'ky' })

const textOf = async (signed: Promise<Uint8Array>) => Buffer.from(await signed).toString()
const misstamped = (digest: Uint8Array) => stamperOf(signers)(Uint8Array.from(digest).reverse())

const damaged: Readonly<Record<string, readonly [() => Promise<Uint8Array>, string]>> = {
  ...shadows,
  'a PDF whose signature field was emptied': [
    async () =>
      increment(letter, (revision, file) => {
        const { ref, dict: field } = listFormFields(file).find(({ name: one }) => one === 'nguoi-co-tham-quyen')!
        revision.put(ref, withEntries(field, { V: null }))
      }),
    'invalid changed-after-signing',
  ],
  'a PDF cut back to before its signatures': [async () => preparedLetter(), 'no-signature'],
  'a signature of another PDF put into this one': [
    async () => {
      const other = await signOver(await preparedLetter())
      const place = (pdf: Uint8Array) => {
        const text = Buffer.from(pdf).toString('latin1')
        const start = text.lastIndexOf('/Contents <') + 11
        return { start, end: text.indexOf('>', start) }
      }
      const [from, to] = [place(other), place(await signOver(plain))]
      const forged = Buffer.from(await signOver(plain))
      Buffer.from(other.subarray(from.start, from.end)).copy(forged, to.start)
      return forged
    },
    'invalid content-changed',
  ],
  'a PDF with the time-stamp of another file': [
    () => signWith(plain, { signer: signers.person, field: 'ky', stamp: misstamped }),
    'invalid time-stamp-of-other-data',
  ],
  'an encrypted PDF': [
    async () => {
      const shell = 'qpdf --encrypt "" bimat 256 -- in.pdf out.pdf && base64 out.pdf'
      return Buffer.from(judge({ 'in.pdf': plain }, 'sh', ['-c', shell]).text, 'base64')
    },
    'pdf-encrypted',
  ],
  'an XML signature by SHA-1': [
    async () =>
      Buffer.from((await textOf(signXml(signers.person))).replaceAll('2001/04/xmlenc#sha256', '2000/09/xmldsig#sha1')),
    'invalid weak-algorithm',
  ],
  'a genuine XML document wrapped in another one': [
    async () => Buffer.from(`<gia><vb>Bộ Tài chính</vb>${await textOf(signXml(signers.person))}</gia>`),
    'invalid signature-misplaced',
  ],
  'an XML document whose signature is over a part that was moved aside': [
    async () =>
      Buffer.from(
        (await textOf(signXml(signers.person)))
          .replace('URI=""', 'URI="#goc"')
          .replace('<vb:NoiNhan', '<vb:NoiNhan Id="goc"'),
      ),
    'invalid reference-not-allowed',
  ],
  'an XML document signed twice with one signature': [
    async () =>
      Buffer.from((await textOf(signXml(signers.person))).replace(/<ds:Signature .*<\/ds:Signature>/s, '$&$&')),
    'invalid several-signatures',
  ],
  'an XML document without its signature': [async () => message, 'no-signature'],
  'an XML document of a million elements': [
    async () => Buffer.from(`<a>${'<b/>'.repeat(1_000_000)}</a>`),
    'undetermined too-large',
  ],
  'a container of which half arrived': [
    async () => {
      const signed = await signFiles(signers.person)
      return signed.subarray(0, signed.length / 2)
    },
    'container-malformed',
  ],
  'a message with a byte more at its end': [
    async () => Buffer.concat([await signText(signers.person), Buffer.alloc(1)]),
    'invalid malformed',
  ],
  'a message without signers': [
    async () => {
      const made = openssl('crl2pkcs7 -nocrl -certfile root.pem -outform DER -out made'.split(' '), {
        'root.pem': bundle(signers.root),
      })
      return made.made!
    },
    'no-signature',
  ],
  'a message by SHA-1': [() => signedByOpenssl('-md sha1'), 'invalid weak-algorithm'],
  'a message in BER, in pieces of no stated length': [() => signedByOpenssl('-cades -stream'), 'undetermined'],
  'a message in which the signer is named by key id': [
    () => signedByOpenssl('-keyid'),
    'undetermined certificate-reference-missing',
  ],
  'a message as CAdES of openssl': [() => signedByOpenssl('-cades'), 'undetermined'],
}

async function signedByOpenssl(options: string): Promise<Uint8Array> {
  const { certificate, key } = rsa.person
  const { made, output } = openssl(
    `cms -sign -nodetach -binary -in text -signer own.pem -inkey key.pem -certfile ca.pem -outform DER -out made ${options}`.split(
      ' ',
    ),
    {
      text: decision,
      'own.pem': bundle(certificate),
      'key.pem': privatePem(key),
      'ca.pem': bundle(rsa.ca.certificate),
    },
  )
  assert.ok(made, output)
  return made
}

for (const [title, [make, expected]] of Object.entries(damaged)) {
  test(`${title}: ${expected}`, async () => {
    assert.equal(wordsOf(await door.ask(Buffer.from(await make()))), expected)
  })
}

// Messages and containers hold bytes that nobody signs; their standards turn each bit and say which.
const whole: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'letter with two signatures': async () => letter,
  'document in XML': () => signXml(signers.person),
}
for (const [title, make] of Object.entries(whole)) {
  test(`a ${title} is in order as it is, and not with any of forty bytes altered`, async () => {
    const bytes = Buffer.from(await make())
    assert.match(wordsOf(await door.ask(bytes)), /^undetermined( \| undetermined)*$/, 'only revocation is open')
    for (const place of signedPlaces(bytes, 40)) {
      const altered = Buffer.from(bytes)
      altered[place]! ^= 0x01
      const words = wordsOf(await door.ask(altered))
      assert.doesNotMatch(words, /^undetermined( \| undetermined)*$/, `byte ${place}`)
    }
  })
}

/** Spread evenly, without what nobody signs: the place of a signature in a PDF, the time-stamp beside one in XML. */
function signedPlaces(bytes: Buffer, count: number): readonly number[] {
  const text = bytes.toString('latin1')
  const unsigned = [
    ...text.matchAll(/\/Contents\s*<[0-9A-Fa-f]+>/g),
    ...text.matchAll(/<xades:UnsignedProperties>.*<\/xades:UnsignedProperties>/gs),
  ]
  const isSigned = (place: number) =>
    !unsigned.some(({ index, 0: { length } }) => place >= index && place < index + length)
  return Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * bytes.length) / count)).filter(
    isSigned,
  )
}

test('500 signatures in one file are 500 verdicts', async () => {
  let pdf = plain
  for (let count = 0; count < 500; count++) {
    pdf = await signWith(pdf, { signer: signers.person, field: `ky-${count}`, reserve: 2500 })
  }
  const words = wordsOf(await door.ask(Buffer.from(pdf)))
  assert.equal(words, Array.from({ length: 500 }, () => 'undetermined').join(' | '))
})
