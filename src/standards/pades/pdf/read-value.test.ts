import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isKind } from './pdf-value.ts'
import { readValue } from './read-value.ts'

function stringOf(text: string): string {
  const value = readValue({ bytes: Buffer.from(text, 'latin1'), at: 0, budget: { values: 10 } })
  assert.ok(isKind(value, 'string'))
  return Buffer.from(value.bytes).toString('hex')
}

test('a string of hexadecimal digits may have spaces, and a last digit without its other half', () => {
  assert.equal(stringOf('<48e1bb93>'), '48e1bb93')
  assert.equal(stringOf('<48 e1\r\nBB\t93 7>'), '48e1bb9370')
  assert.equal(stringOf('<>'), '')
})

test('signs that are no digits are refused, wherever they stand', () => {
  for (const text of ['<4g>', '<48zz>', '<zz48>', '<48', '<4\xb2>', '<48 z>']) {
    assert.throws(() => stringOf(text), { code: 'pdf-malformed' }, text)
  }
})
