import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DerError } from './der-error.ts'
import { derFromBer } from './der-from-ber.ts'
import * as der from './write-der.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')

test('indefinite and long lengths become definite and short, strings become one', () => {
  const ber = hex('30 80  02 81 01 05  24 80 04 02 0102 24 03 04 01 03 0000  0000')
  assert.deepEqual(derFromBer(ber), der.sequence(der.integer(5), der.octetString(hex('010203'))))
})

test('what is DER stays as it is', () => {
  const long = der.sequence(der.octetString(new Uint8Array(300)), der.setOf(der.nullValue()))
  assert.deepEqual(derFromBer(long), long)
})

const refused = [
  ['an element that reaches past the one around it', '30 02 04 03 010203'],
  ['an end that is missing', '30 80 05 00'],
  ['an indefinite length of something that has no parts', '04 80 0000'],
  ['something behind the end', '30 00 00'],
  ['a piece of another kind in a string', '24 80 02 01 01 0000'],
] as const
for (const [title, bytes] of refused) {
  test(`${title} is refused`, () => assert.throws(() => derFromBer(hex(bytes)), DerError))
}

test('nesting is bounded, and nothing but a DerError is thrown', () => {
  assert.throws(() => derFromBer(Buffer.alloc(200_000, hex('3080'))), DerError)
  const pieces = fc.constantFrom('3080', '2480', '0000', '0401ff', '308105', '020101', 'a080', '30', '84ffffffff')
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      try {
        derFromBer(hex(parts.join('')))
      } catch (error) {
        assert.ok(error instanceof DerError, String(error))
      }
    }),
    { numRuns: 5000 },
  )
})
