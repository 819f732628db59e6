import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { createCmsSigner } from '../cms/cms-signer.ts'
import { keySignature, signCms } from '../cms/sign-cms.ts'
import { openPdf } from './pdf/open-pdf.ts'
import { dict, name, textString } from './pdf/pdf-value.ts'
import type { PdfValue } from './pdf/pdf-value.ts'
import { readSignatureLocks } from './read/signature-locks.ts'
import { prepareSignature } from './sign/prepare-signature.ts'
import { judge, judgesMissing } from './testing/judges.ts'
import { openLetter } from './testing/open-letter.ts'
import { unsignedLetter } from './testing/sample-letter.ts'
import { signWith, signedAt, stampDocument } from './testing/sign-letter.ts'
import { addValidationData } from './validation-data.ts'

const { signers, letter, check, verdicts } = await openLetter()

test('any altered byte of what is signed is named', () => {
  const [last] = openPdf(letter).sections.slice(-1)
  fc.assert(
    fc.property(fc.nat(letter.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
      const changed = Buffer.from(letter)
      changed[place]! ^= flip
      const found = verdicts(changed)
      // The signatures themselves hold bytes that nobody signs: the reserve's zeros, version numbers; cms/ turns each of their bits.
      if (found.every((verdict) => verdict === 'intact'))
        assert.ok(isInSignature(place), `byte ${place} of ${last!.offset}`)
    }),
    { numRuns: 300 },
  )
})

function isInSignature(place: number): boolean {
  const text = Buffer.from(letter).toString('latin1')
  return [...text.matchAll(/\/Contents\s*<[0-9A-Fa-f]+>/g)].some(
    ({ index, 0: contents }) => place >= index && place < index + contents.length,
  )
}

test('cut, doubled and shuffled files give a named verdict, never a crash', () => {
  fc.assert(
    fc.property(fc.nat(letter.length), fc.nat(letter.length), fc.nat(letter.length), (a, b, c) => {
      const bytes = Buffer.from(letter)
      const pieces = [bytes.subarray(0, a), bytes.subarray(Math.min(a, b), Math.max(a, b)), bytes.subarray(c)]
      for (const verdict of verdicts(Buffer.concat(pieces))) assert.match(verdict, /^[a-z-]+(, [a-z-]+)*$/)
      for (const verdict of verdicts(bytes.subarray(0, c))) assert.match(verdict, /^[a-z-]+(, [a-z-]+)*$/)
    }),
    { numRuns: 200 },
  )
})

/** The letter with its last byte range, or what it leaves out, written differently; signed bytes change with it. */
async function withRange(rewrite: (range: readonly number[]) => readonly number[]): Promise<readonly string[]> {
  const prepared = prepareSignature(await unsignedLetter(), { field: 'ky', signedAt })
  const document = Buffer.from(prepared.document)
  const place = document.lastIndexOf('/ByteRange')
  const [start, end] = [document.indexOf('[', place), document.indexOf(']', place)]
  const range = document
    .toString('latin1', start + 1, end)
    .trim()
    .split(/\s+/)
    .map(Number)
  const wrong = rewrite(range)
  document.write(`[${wrong.join(' ')}`.padEnd(end - start, ' '), start, 'latin1')
  const [, length = 0, next = 0, rest = 0] = wrong
  const covered = [document.subarray(0, length), document.subarray(next, next + rest)]
  const digest = await crypto.subtle.digest('SHA-256', Buffer.concat(covered))
  const cms = await signCms({
    signer: createCmsSigner(signers.person.certificate, signers.person.issuers),
    contentDigest: new Uint8Array(digest),
    sign: keySignature(signers.person.key),
  })
  document.write(Buffer.from(cms).toString('hex'), prepared.contents.start + 1, 'latin1')
  return verdicts(document)
}

test('byte ranges that leave out more than the signature, overlap or end early are refused', async () => {
  const n = (value: number | undefined): number => value ?? 0
  assert.deepEqual(await withRange((range) => range), ['intact'])
  assert.deepEqual(await withRange(([a, b, c, d]) => [n(a), n(b), n(c) + 1, n(d) - 1]), ['byte-range-wrong'])
  assert.deepEqual(await withRange(([a, b, c, d]) => [n(a), n(b) - 1, n(c), n(d)]), ['byte-range-wrong'])
  assert.deepEqual(await withRange(([a, b, c, d]) => [n(a), n(c), n(b), n(d)]), ['byte-range-wrong'])
  assert.deepEqual(await withRange(([a, b, c, d]) => [n(a), n(b), n(c), n(d) - 20]), ['byte-range-wrong'])
  assert.deepEqual(await withRange(([a, b, c, d]) => [n(a), n(b), n(c), n(d) + 1]), ['byte-range-wrong'])
  assert.deepEqual(await withRange(([, b, c, d]) => [1, n(b), n(c), n(d)]), ['byte-range-wrong'])
})

test('locks of a signature are read as ISO 32000 has them', async () => {
  const file = openPdf(await unsignedLetter())
  const locksOf = (method: string, parameters: Readonly<Record<string, PdfValue>>) =>
    readSignatureLocks(
      file,
      dict({ Reference: [dict({ TransformMethod: name(method), TransformParams: dict(parameters) })] }),
    )
  const locked = (action: string, field: string): boolean =>
    locksOf('FieldMDP', { Action: name(action), Fields: [textString('so')] }).locksField(field)
  assert.deepEqual(
    [locked('Include', 'so'), locked('Include', 'so.phu'), locked('Include', 'ngay')],
    [true, true, false],
  )
  assert.deepEqual([locked('Exclude', 'so'), locked('Exclude', 'ngay'), locked('All', 'ngay')], [false, true, true])
  assert.equal(locksOf('DocMDP', { P: 1 }).forbidsAllChanges, true)
  assert.equal(locksOf('DocMDP', { P: 2 }).forbidsAllChanges, false)
})

test('a CMS that brings its own content does not speak of the file', async () => {
  const prepared = prepareSignature(await unsignedLetter(), { field: 'ky', signedAt })
  const other = Buffer.from('Một văn bản khác')
  const cms = await signCms({
    signer: createCmsSigner(signers.person.certificate, signers.person.issuers),
    contentDigest: new Uint8Array(await crypto.subtle.digest('SHA-256', other)),
    content: other,
    sign: keySignature(signers.person.key),
  })
  assert.match(verdicts(prepared.finish(cms))[0]!, /^not-a-pdf-signature/)
})

test('a signature of something else, or none, in its place is named', async () => {
  const prepared = prepareSignature(await unsignedLetter(), { field: 'ky', signedAt })
  assert.deepEqual(verdicts(prepared.document), ['malformed'])
  assert.deepEqual(verdicts(prepared.finish(Buffer.from('không phải CMS'))), ['malformed'])
  const elsewhere = check(letter)
  const foreign = elsewhere.ok ? elsewhere.signatures[0]!.coverage : undefined
  assert.ok(foreign?.ok)
  assert.match(verdicts(prepared.finish(foreign.cms))[0]!, /content-changed/)
})

test('an encrypted file, other files and files without end are named', { skip: judgesMissing('qpdf') }, async () => {
  const sealed = judge({ 'in.pdf': await unsignedLetter() }, 'sh', [
    '-c',
    'qpdf --encrypt "" bimat 256 -- in.pdf out.pdf && base64 out.pdf',
  ])
  assert.deepEqual(verdicts(Buffer.from(sealed.text, 'base64')), ['pdf-encrypted'])
  assert.deepEqual(verdicts(Buffer.from('')), ['not-a-pdf'])
  assert.deepEqual(verdicts(Buffer.from('PK\u0003\u0004')), ['not-a-pdf'])
  assert.deepEqual(verdicts(Buffer.from('%PDF-1.7\n')), ['pdf-malformed'])
  assert.deepEqual(verdicts(Buffer.concat([letter, Buffer.from('rác ở cuối')])), ['pdf-malformed'])
  assert.deepEqual(verdicts(await unsignedLetter()), [])
})

test('a file of 300 MB is refused by its size, before it is read', () => {
  assert.deepEqual(verdicts(Buffer.alloc(300 * 1024 * 1024)), ['pdf-too-large'])
})

function bare(body: string, trailer = '/Root 1 0 R /Size 3'): Uint8Array {
  const start = Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n')
  const second = Buffer.from(`2 0 obj\n${body}\nendobj\n`, 'latin1')
  const entry = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`
  const xref = `xref\n1 2\n${entry(9)}${entry(start.length)}trailer\n<<${trailer}>>\nstartxref\n${start.length + second.length}\n%%EOF\n`
  return Buffer.concat([start, second, Buffer.from(xref)])
}

test('brackets without end, loops and bombs end in a name and in bounded time', () => {
  const zeros = deflateSync(Buffer.alloc(200 << 20)).toString('latin1')
  const bomb = `<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${zeros.length}>>\nstream\n${zeros}\nendstream`
  const cases: Readonly<Record<string, Uint8Array>> = {
    brackets: bare(`${'['.repeat(2_000_000)}`),
    parentheses: bare(`${'('.repeat(4_000_000)}`),
    numbers: bare(`[${'0 '.repeat(6_000_000)}]`),
    pageLoop: bare('<</Type /Pages /Kids [2 0 R] /Count 1>>'),
    selfLength: bare('<</Length 2 0 R>>\nstream\nabc\nendstream'),
    prevLoop: bare('<</Type /Pages /Kids [] /Count 0>>', '/Root 1 0 R /Size 3 /Prev 116'),
    xrefCount: Buffer.from('%PDF-1.7\nxref\n0 9999999999\n0000000000 65535 f \nstartxref\n9\n%%EOF\n'),
    doubleKey: bare('<</Type /Pages /Kids [] /Kids [1 0 R] /Count 0>>'),
    bomb: bare(bomb),
  }
  for (const [title, pdf] of Object.entries(cases)) {
    const found = verdicts(pdf)
    const isNamed = found.length === 0 || ['pdf-malformed', 'pdf-too-complex'].includes(found[0]!)
    assert.ok(isNamed, `${title}: ${found.join()}`)
    if (title !== 'prevLoop' && title !== 'bomb') assert.equal(found.length, 1, title)
  }
})

test('evidence without end is too complex', () => {
  const crls = Array.from({ length: 2_001 }, (_, index) => Buffer.from(`danh sách ${index}`))
  const stuffed = addValidationData(letter, { certificates: [], ocspResponses: [], crls })
  assert.deepEqual(verdicts(stuffed), ['pdf-too-complex'])
})

test('500 signatures in one file are each checked', async () => {
  let pdf = await unsignedLetter()
  for (let count = 0; count < 500; count++) {
    pdf = await signWith(pdf, { signer: signers.person, field: `ky-${count}`, reserve: 2500 })
  }
  const found = verdicts(pdf)
  assert.equal(found.length, 500)
  assert.ok(found.every((verdict) => verdict === 'intact'))
  assert.equal(verdicts(await stampDocument(pdf, signers)).length, 501)
})
