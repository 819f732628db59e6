import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { toPem } from '../certificates/read-certificate.ts'
import { textAppearance } from './appearance/text-appearance.ts'
import { listOrganisationTextBoxes, organisationTextAppearance } from './appearance/organisation-text.ts'
import { fillFields } from './sign/fill-fields.ts'
import { judge, judgesMissing } from './testing/judges.ts'
import { boxes, numbered, preparedLetter, unsignedLetter } from './testing/sample-letter.ts'
import { signByPerson, signWith, signedAt, signedLetter, stampDocument, stamperOf } from './testing/sign-letter.ts'
import { createTestSigners } from './testing/test-signers.ts'
import type { TestSigners } from './testing/test-signers.ts'
import { addValidationData } from './validation-data.ts'
import { verifyPdf } from './verify/verify-pdf.ts'

const at = Temporal.Instant.from('2026-11-21T00:00:00Z')
let signers: TestSigners
let letter: Uint8Array

before(async () => {
  signers = await createTestSigners()
  letter = await signedLetter(signers)
})

function check(pdf: Uint8Array): readonly string[] {
  const result = verifyPdf({ pdf, trust: { anchors: [signers.root] }, at })
  assert.ok(result.ok, JSON.stringify(result))
  return result.signatures.map(({ field, verdicts, level }) => `${field}: ${verdicts.join(', ')} ${level}`)
}

test('number and date entered between the two signatures break neither', () => {
  assert.deepEqual(check(letter), ['nguoi-co-tham-quyen: intact T', 'co-quan: intact T'])
})

test('each step of signing only appends', async () => {
  const prepared = await preparedLetter()
  const byPerson = await signByPerson(prepared, signers)
  const withNumber = await numbered(byPerson)
  assert.deepEqual(Buffer.from(byPerson.subarray(0, prepared.length)), Buffer.from(prepared))
  assert.deepEqual(Buffer.from(withNumber.subarray(0, byPerson.length)), Buffer.from(byPerson))
})

test('a number is entered once, and not after the seal', async () => {
  await assert.rejects(numbered(letter, '124'), { code: 'field-already-filled' })
  const sealedEarly = await signWith(await signByPerson(await preparedLetter(), signers), {
    signer: signers.organisation,
    field: 'co-quan',
  })
  assert.deepEqual(check(await numbered(sealedEarly)), [
    'nguoi-co-tham-quyen: intact T',
    'co-quan: changed-after-signing B',
  ])
})

test('validation data and an archive time-stamp raise the level and are no change', async () => {
  const evidence = { certificates: [signers.authority.bytes], ocspResponses: [], crls: [Buffer.from('crl')] }
  const longTerm = addValidationData(letter, evidence)
  assert.deepEqual(check(longTerm), ['nguoi-co-tham-quyen: intact LT', 'co-quan: intact LT'])
  assert.equal(addValidationData(longTerm, evidence), longTerm)
  const archived = await stampDocument(longTerm, signers)
  assert.deepEqual(check(archived).slice(0, 2), ['nguoi-co-tham-quyen: intact LTA', 'co-quan: intact LTA'])
  assert.match(check(archived)[2]!, /^luu-tru-\d+: intact/)
})

test('validation data may come again behind a seal that locks the form, and behind the archive time-stamp', async () => {
  const evidence = (text: string) => ({ certificates: [], ocspResponses: [], crls: [Buffer.from(text)] })
  const archived = await stampDocument(addValidationData(letter, evidence('đầu')), signers)
  const renewed = await stampDocument(addValidationData(archived, evidence('sau')), signers)
  const verdicts = check(renewed).map((line) => line.replace(/^luu-tru-\d+/, 'luu-tru'))
  assert.deepEqual(verdicts, [
    'nguoi-co-tham-quyen: intact LTA',
    'co-quan: intact LTA',
    'luu-tru: intact LTA',
    'luu-tru: intact LT',
  ])
})

test('an archive time-stamp proves a signature whose certificate has run out since', async () => {
  const plain = await signWith(await unsignedLetter(), { signer: signers.person, field: 'ky' })
  const late = Temporal.Instant.from('2040-01-01T00:00:00Z')
  const verdictsAt = (pdf: Uint8Array): readonly string[] => {
    const result = verifyPdf({ pdf, trust: { anchors: [signers.root] }, at: late })
    return result.ok ? result.signatures[0]!.verdicts : [result.failure]
  }
  assert.deepEqual(verdictsAt(plain), ['certificate-expired'])
  assert.deepEqual(verdictsAt(await stampDocument(plain, signers)), ['intact'])
})

test('a stranger, and a time-stamp of another file, are named', async () => {
  const strange = await signWith(await unsignedLetter(), { signer: signers.stranger, field: 'ky' })
  assert.match(check(strange)[0]!, /foreign-chain/)
  const stamp = stamperOf(signers)
  const misstamped = await signWith(await unsignedLetter(), {
    signer: signers.person,
    field: 'ky',
    stamp: (digest) => stamp(Uint8Array.from(digest).reverse()),
  })
  assert.match(check(misstamped)[0]!, /time-stamp-of-other-data/)
})

test('what the CMS needs beyond its reserve is refused before it can damage the file', async () => {
  await assert.rejects(signWith(await unsignedLetter(), { signer: signers.person, field: 'ky', reserve: 100 }), {
    code: 'signature-exceeds-reserve',
  })
})

test('a field that is not there cannot be filled', async () => {
  const pdf = await unsignedLetter()
  const appearance = await textAppearance(['1'], boxes.number, { typeface: 'upright', points: 13, align: 'center' })
  assert.throws(() => fillFields(pdf, [{ name: 'so', value: '1', appearance }]), { code: 'field-not-found' })
})

test(
  'pdfsig and mutool find both signatures valid, qpdf finds the file sound',
  {
    skip: judgesMissing('pdfsig', 'qpdf', 'mutool'),
  },
  async () => {
    const archived = await stampDocument(
      addValidationData(letter, { certificates: [], ocspResponses: [], crls: [Buffer.from('crl')] }),
      signers,
    )
    const files = { 'letter.pdf': letter, 'archived.pdf': archived }
    const poppler = judge(files, 'pdfsig', ['-nocert', 'letter.pdf']).text
    assert.equal(poppler.match(/Signature is Valid/g)?.length, 2, poppler)
    assert.match(poppler, /Common Name: Nguyễn Văn Ơn/)
    assert.match(poppler, /Common Name: Sở Tư pháp thành phố Huế/)
    const mupdf = judge(files, 'mutool', ['sign', '-v', 'letter.pdf']).text
    assert.match(mupdf, /The signature is valid but there have been edits since signing/)
    assert.match(mupdf, /The document is unchanged since signing/)
    for (const file of Object.keys(files)) assert.equal(judge(files, 'qpdf', ['--check', file]).status, 0)
  },
)

test(
  'openssl finds CAdES in each signature and its time-stamp in the archive',
  { skip: judgesMissing('openssl') },
  async () => {
    const result = verifyPdf({ pdf: await stampDocument(letter, signers), trust: { anchors: [signers.root] }, at })
    assert.ok(result.ok)
    for (const { coverage, kind } of result.signatures) {
      assert.ok(coverage.ok)
      const files = {
        'signature.der': coverage.cms,
        'content.bin': Buffer.concat(coverage.parts),
        'root.pem': toPem(signers.root.bytes),
        'authority.pem': toPem(signers.authority.bytes),
      }
      const args =
        kind === 'signature'
          ? 'cms -verify -cades -inform DER -in signature.der -content content.bin -CAfile root.pem -purpose any -binary -out /dev/null'
          : 'ts -verify -token_in -in signature.der -data content.bin -CAfile root.pem -untrusted authority.pem'
      const judged = judge(files, 'openssl', args.split(' '))
      assert.equal(judged.status, 0, judged.text)
    }
  },
)

for (const form of ['generate', 'disable'] as const) {
  for (const linearize of [false, true]) {
    const name = `a file from elsewhere is signed where it stands: object streams ${form}d, linearised ${linearize}`
    test(name, { skip: judgesMissing('qpdf', 'pdfsig') }, async () => {
      const source = rewritten(await unsignedLetter(), [
        `--object-streams=${form}`,
        ...(linearize ? ['--linearize'] : []),
      ])
      const once = await signWith(source, { signer: signers.person, field: 'mot' })
      const twice = await signWith(once, { signer: signers.organisation, field: 'hai' })
      assert.deepEqual(Buffer.from(twice.subarray(0, source.length)), Buffer.from(source))
      assert.deepEqual(check(twice), ['mot: intact B', 'hai: intact B'])
      const files = { 'signed.pdf': twice }
      assert.equal(judge(files, 'pdfsig', ['-nocert', 'signed.pdf']).text.match(/Signature is Valid/g)?.length, 2)
      assert.doesNotMatch(judge(files, 'qpdf', ['--check', 'signed.pdf']).text, /WARNING(?!.*lineari)/)
    })
  }
}

test(
  'a copy shows its form, its organisation and the time in the zone of Viet Nam, top right',
  {
    skip: judgesMissing('pdftotext'),
  },
  async () => {
    const text = {
      kind: 'copy',
      form: 'SAO Y',
      organisation: 'Ủy ban nhân dân phường Thuận Hóa',
      signedAt: signedAt.withTimeZone('UTC'),
    } as const
    const box = listOrganisationTextBoxes(text, { width: 595.28, height: 841.89 })[0]!
    const appearance = await organisationTextAppearance(text, box)
    const copy = await signWith(await unsignedLetter(), {
      signer: signers.organisation,
      field: 'sao-y',
      place: { page: 1, box },
      appearance,
    })
    const words = judge({ 'copy.pdf': copy }, 'pdftotext', ['-layout', 'copy.pdf', '-']).text
    assert.match(words, /SAO Y\s+Ủy ban nhân dân phường Thuận Hóa\s+05\/02\/2026 08:30:00 \+07:00/)
    assert.deepEqual(check(copy), ['sao-y: intact B'])
  },
)

test(
  'the seal is red, stands left of the blue handwriting and over a third of it',
  { skip: judgesMissing('pdftoppm') },
  () => {
    const person = inkOn(letter, ([red, , blue]) => blue > red + 60)
    const seal = inkOn(letter, ([red, , blue]) => red > blue + 100)
    assert.ok(seal.left < person.left && seal.right < person.right)
    const share = (seal.right - boxes.person.x) / boxes.person.width
    assert.ok(Math.abs(share - 1 / 3) < 0.03, `${share} of the image`)
  },
)

function rewritten(pdf: Uint8Array, options: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'sen-qpdf-'))
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf)
    execFileSync('qpdf', [...options, 'in.pdf', 'out.pdf'], { cwd: folder })
    return readFileSync(join(folder, 'out.pdf'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Left and right edge, in points, of the pixels of a colour on the first page. */
function inkOn(
  pdf: Uint8Array,
  isInk: (colour: readonly [number, number, number]) => boolean,
): { readonly left: number; readonly right: number } {
  const image = execFileSync('pdftoppm', ['-r', '72', '-singlefile', '-'], { input: pdf, maxBuffer: 1e8 })
  const [header = '', width = ''] = /^P6\s(\d+) \d+\s255\s/.exec(image.subarray(0, 40).toString('latin1')) ?? []
  const columns: number[] = []
  for (let at = header.length, pixel = 0; at + 2 < image.length; at += 3, pixel++) {
    if (isInk([image[at]!, image[at + 1]!, image[at + 2]!])) columns.push(pixel % Number(width))
  }
  return { left: Math.min(...columns), right: Math.max(...columns) }
}
