import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from './en.ts'
import { t, type TextKey } from './index.ts'
import { vi } from './vi.ts'

const keys = Object.keys(vi) as TextKey[]

test('both languages take the same parameters for each key', () => {
  for (const key of keys) assert.deepEqual(parametersOf(en[key]), parametersOf(vi[key]), key)
})

test('no text is empty, has spaces at its ends or is not NFC', () => {
  for (const text of [...Object.values(vi), ...Object.values(en)]) {
    assert.notEqual(text, '')
    assert.equal(text, text.trim().normalize('NFC'))
  }
})

test('a translator fills in the parameters', () => {
  assert.equal(t('vi')('ui.steps.position', { position: 2, total: 5 }), 'Bước 2/5')
  assert.equal(t('en')('ui.steps.position', { position: 2, total: 5 }), 'Step 2 of 5')
})

test('a forgotten parameter does not compile', () => {
  // @ts-expect-error: the sentence has {position} and {total}
  assert.equal(t('vi')('ui.steps.position', { position: 2 }), 'Bước 2/{total}')
})

function parametersOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted()
}
