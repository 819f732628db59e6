import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '#kernel/errors.ts'
import { dict, name, ref, withEntries } from '#standards/pades/pdf/pdf-value.ts'
import { listFormFields } from '#standards/pades/form-fields.ts'
import { increment } from '#standards/pades/testing/increment.ts'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import { preparedLetter, unsignedLetter } from '#standards/pades/testing/sample-letter.ts'
import { listSignaturesOf, signPdf } from '../index.ts'
import { byDirector, bySeal, openSigningOffice } from '../testing/signing-office.ts'

const { run } = await openSigningOffice()
const plain = await unsignedLetter()
const sign = (pdf: Uint8Array, field = 'ky') => run((call) => signPdf(call, { ...bySeal, pdf, field }))

/** As another authority may have left it: no change allowed behind its signature. */
async function certified(): Promise<Uint8Array> {
  return increment(await sign(plain, 'chung-thuc'), (revision, file) => {
    const field = listFormFields(file).find(({ name: one }) => one === 'chung-thuc')!
    const parameters = dict({ Type: name('TransformParams'), P: 1, V: name('1.2') })
    const reference = dict({ Type: name('SigRef'), TransformMethod: name('DocMDP'), TransformParams: parameters })
    const signature = revision.add(dict({ Type: name('Sig'), Reference: [reference] }))
    revision.put(field.ref, withEntries(field.dict, { V: ref(signature.number) }))
  })
}

const refused: Readonly<Record<string, readonly [() => Promise<Uint8Array>, string, string?]>> = {
  'no PDF': [async () => Buffer.from('Kính gửi'), 'not-a-pdf'],
  'half a PDF': [async () => plain.subarray(0, plain.length / 2), 'pdf-malformed'],
  '300 MB': [async () => Buffer.alloc(300 << 20), 'pdf-too-large'],
  'a PDF that forbids all changes': [certified, 'changes-forbidden'],
  'a field that is signed already': [
    async () => sign(await preparedLetter(), 'co-quan'),
    'field-already-filled',
    'co-quan',
  ],
  'a field that is no signature': [preparedLetter, 'field-already-exists', 'so'],
}
for (const [title, [make, code, field]] of Object.entries(refused)) {
  test(`${title} is not signed, and the log has nothing new: ${code}`, async () => {
    const pdf = await make()
    const logged = () => run(async (call) => (await listSignaturesOf(call, bySeal.document)).length)
    const before = await logged()
    await assert.rejects(sign(pdf, field), ({ code: found, text }: Problem) => {
      assert.equal(found, 'signatures/pdf-not-signable')
      assert.match(text.vi, new RegExp(`PDF này \\(${code}\\)`))
      return true
    })
    assert.equal(await logged(), before)
  })
}

test('an encrypted PDF is not signed', { skip: judgesMissing('qpdf') }, async () => {
  const shell = 'qpdf --encrypt "" bimat 256 -- in.pdf out.pdf && base64 out.pdf'
  const encrypted = Buffer.from(judge({ 'in.pdf': plain }, 'sh', ['-c', shell]).text, 'base64')
  await assert.rejects(sign(encrypted), { code: 'signatures/pdf-not-signable' })
})

test('a file with many signatures takes one more', { skip: judgesMissing('pdfsig') }, async () => {
  let pdf = plain
  for (let count = 0; count < 12; count++) {
    const deed = count % 2 === 0 ? bySeal : byDirector
    pdf = await run((call) => signPdf(call, { ...deed, document: 'paper:many', pdf, field: `ky-${count}` }))
  }
  const { text } = judge({ 'many.pdf': pdf }, 'pdfsig', ['-nocert', 'many.pdf'])
  assert.equal(text.match(/Signature is Valid/g)?.length, 12)
  assert.equal((await run((call) => listSignaturesOf(call, 'paper:many'))).length, 12)
})
