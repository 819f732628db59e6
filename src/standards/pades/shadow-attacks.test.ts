import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listFormFields } from './form-fields.ts'
import type { Revision } from './pdf/append-revision.ts'
import { getPage } from './pdf/find-page.ts'
import { catalogOf, openPdf, trailerOf } from './pdf/open-pdf.ts'
import type { PdfFile } from './pdf/open-pdf.ts'
import { dict, isArray, isKind, name, ref, textString, withEntries } from './pdf/pdf-value.ts'
import { content, increment } from './testing/increment.ts'
import { openLetter } from './testing/open-letter.ts'
import { unsignedLetter } from './testing/sample-letter.ts'
import { signWith } from './testing/sign-letter.ts'

const { signers, letter, check, verdicts } = await openLetter()

/** Kinds of the changes that the last signature does not accept. */
function refusedChanges(pdf: Uint8Array): readonly string[] {
  const result = check(pdf)
  const last = result.ok ? result.signatures.at(-1)?.coverage : undefined
  return last?.ok ? last.laterChanges.filter(({ isAllowed }) => !isAllowed).map(({ kind }) => kind) : []
}

/** Attacks by increments: each leaves every signed byte in place, so that mathematics alone finds nothing. */
const shadows: Readonly<Record<string, readonly [string, (revision: Revision, file: PdfFile) => void]>> = {
  'new page content': [
    'page-content-changed',
    (revision, file) => {
      const page = getPage(file, 1)
      revision.put(page.ref, withEntries(page.dict, { Contents: revision.add(content('0 0 999 999 re f')) }))
    },
  ],
  'the object of the content overwritten': [
    'page-content-changed',
    (revision, file) => {
      const contents = getPage(file, 1).dict.entries.get('Contents')
      const [first] = isArray(contents) ? contents : [contents]
      assert.ok(isKind(first, 'ref'))
      revision.put(first, content('0 0 999 999 re f'))
    },
  ],
  'a font replaced': [
    'object-changed',
    (revision, file) => {
      const numbers = [...file.sections[0]!.entries.keys()]
      const font = numbers.find((number) => {
        const value = file.get(number)
        return isKind(value, 'dict') && value.entries.get('Type') !== undefined && value.entries.has('BaseFont')
      })
      revision.put(ref(font!), dict({ Type: name('Font'), Subtype: name('Type1'), BaseFont: name('Helvetica') }))
    },
  ],
  'an annotation over the text': [
    'annotation-added',
    (revision, file) => {
      const page = getPage(file, 1)
      const annotations = file.resolve(page.dict.entries.get('Annots'))
      const cover = revision.add(
        dict({ Type: name('Annot'), Subtype: name('FreeText'), Rect: [0, 0, 600, 800], Contents: textString('Giả') }),
      )
      assert.ok(isArray(annotations))
      revision.put(page.ref, withEntries(page.dict, { Annots: [...annotations, cover] }))
    },
  ],
  'the annotations taken away': [
    'annotations-changed',
    (revision, file) => {
      const page = getPage(file, 1)
      revision.put(page.ref, withEntries(page.dict, { Annots: [] }))
    },
  ],
  'the page tree replaced': [
    'pages-changed',
    (revision, file) => {
      const catalog = catalogOf(file)
      const pages = revision.add(dict({ Type: name('Pages'), Kids: [getPage(file, 1).ref], Count: 1 }))
      revision.put(catalog.ref, withEntries(catalog.dict, { Pages: pages }))
    },
  ],
  'a script run when the file is opened': [
    'catalog-changed',
    (revision, file) => {
      const catalog = catalogOf(file)
      const action = dict({ S: name('JavaScript'), JS: textString('app.alert(1)') })
      revision.put(catalog.ref, withEntries(catalog.dict, { OpenAction: action }))
    },
  ],
  'a number that was entered, changed': [
    'form-field-changed',
    (revision, file) => {
      const field = listFormFields(file).find((candidate) => candidate.name === 'so')!
      revision.put(field.ref, withEntries(field.dict, { V: textString('999') }))
    },
  ],
  'the seal drawn anew': [
    'signature-changed',
    (revision, file) => {
      const field = listFormFields(file).find((candidate) => candidate.name === 'co-quan')!
      revision.put(field.ref, withEntries(field.dict, { AP: dict({ N: revision.add(content('')) }) }))
    },
  ],
  'a signature field moved': [
    'signature-changed',
    (revision, file) => {
      const field = listFormFields(file).find((candidate) => candidate.name === 'nguoi-co-tham-quyen')!
      revision.put(field.ref, withEntries(field.dict, { Rect: [0, 0, 600, 800] }))
    },
  ],
  'an empty field added': [
    'form-field-added',
    (revision, file) => {
      const form = file.resolve(catalogOf(file).dict.entries.get('AcroForm'))
      const formRef = catalogOf(file).dict.entries.get('AcroForm')
      assert.ok(isKind(form, 'dict') && isKind(formRef, 'ref'))
      const fields = form.entries.get('Fields')
      assert.ok(isArray(fields))
      const added = revision.add(dict({ FT: name('Tx'), T: textString('them'), V: textString('Giả') }))
      revision.put(formRef, withEntries(form, { Fields: [...fields, added] }))
    },
  ],
  'document information that is also page content': [
    'page-content-changed',
    (revision, file) => {
      const contents = getPage(file, 1).dict.entries.get('Contents')
      const [first] = isArray(contents) ? contents : [contents]
      assert.ok(isKind(first, 'ref') && trailerOf(file).entries.has('Info'))
      revision.put(first, dict({ Title: textString('Giả') }))
    },
  ],
}

for (const [title, [kind, attack]] of Object.entries(shadows)) {
  test(`shadow attack, ${title}: both signatures say changed-after-signing`, () => {
    const attacked = increment(letter, attack)
    assert.deepEqual(verdicts(attacked), ['changed-after-signing', 'changed-after-signing'])
    assert.deepEqual(refusedChanges(attacked), [kind])
  })
}

test('an increment may change the document information, which no page shows', () => {
  const retitled = increment(letter, (revision, file) => {
    const info = trailerOf(file).entries.get('Info')
    assert.ok(isKind(info, 'ref'))
    revision.put(info, dict({ ModDate: textString('D:20260205') }))
  })
  assert.deepEqual(verdicts(retitled), ['intact', 'intact'])
})

test('content that was hidden in the signed file and is shown later by an increment is seen', async () => {
  const prepared = increment(await unsignedLetter(), (revision) => void revision.add(content('0 0 999 999 re f')))
  const hidden = openPdf(prepared).sections.at(-1)!.entries.keys().next().value!
  const signed = await signWith(prepared, { signer: signers.person, field: 'ky' })
  const shown = increment(signed, (revision, file) => {
    const page = getPage(file, 1)
    revision.put(page.ref, withEntries(page.dict, { Contents: ref(hidden) }))
  })
  assert.deepEqual(verdicts(shown), ['changed-after-signing'])
})

test('an object that the signed file names and does not define cannot be supplied later', async () => {
  const missing = 5000
  const prepared = increment(await unsignedLetter(), (revision, file) => {
    const page = getPage(file, 1)
    const contents = page.dict.entries.get('Contents')!
    const list = isArray(contents) ? contents : [contents]
    revision.put(page.ref, withEntries(page.dict, { Contents: [...list, ref(missing)] }))
  })
  const signed = await signWith(prepared, { signer: signers.person, field: 'ky' })
  assert.deepEqual(verdicts(signed), ['intact'])
  const supplied = increment(signed, (revision) => revision.put(ref(missing), content('0 0 999 999 re f')))
  assert.deepEqual(verdicts(supplied), ['changed-after-signing'])
})

test('one signature shown in two fields is doubled', () => {
  const doubled = increment(letter, (revision, file) => {
    const catalog = catalogOf(file)
    const form = file.resolve(catalog.dict.entries.get('AcroForm'))
    const field = listFormFields(file).find((candidate) => candidate.name === 'co-quan')!
    const formRef = catalog.dict.entries.get('AcroForm')
    assert.ok(isKind(form, 'dict') && isKind(formRef, 'ref'))
    const fields = form.entries.get('Fields')
    assert.ok(isArray(fields))
    const copy = revision.add(withEntries(field.dict, { T: textString('co-quan-2') }))
    revision.put(formRef, withEntries(form, { Fields: [...fields, copy] }))
  })
  assert.deepEqual(verdicts(doubled), ['changed-after-signing', 'signature-doubled', 'signature-doubled'])
})

test('a stranger cannot put a picture over a signed letter by signing it himself; a known office may', async () => {
  const place = { page: 1, box: { x: 100, y: 700, width: 200, height: 60 } }
  const covered = await signWith(letter, { signer: signers.stranger, field: 'de-len', place })
  assert.deepEqual(verdicts(covered).slice(0, 2), ['changed-after-signing', 'changed-after-signing'])
  const received = await signWith(letter, { signer: signers.organisation, field: 'den', place })
  assert.deepEqual(verdicts(received), ['intact', 'intact', 'intact'])
  const unseen = await signWith(letter, { signer: signers.stranger, field: 'an' })
  assert.deepEqual(verdicts(unseen).slice(0, 2), ['intact', 'intact'])
})
