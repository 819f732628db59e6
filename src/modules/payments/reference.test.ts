import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { drawReference, readReference } from './reference.ts'

const references = fc.nat().map(() => drawReference())
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

test('a drawn reference fits a VietQR code and is read back, however people write it', () => {
  fc.assert(
    fc.property(references, (reference) => {
      assert.match(reference, /^[A-Z0-9]{13}$/)
      assert.equal(readReference(reference), reference)
      assert.equal(readReference(` ${reference.toLowerCase().replace(/(.{4})/g, '$1 ')}`), reference)
    }),
  )
})

test('every wrong character and every swap of neighbours is noticed', () => {
  fc.assert(
    fc.property(references, fc.nat(12), fc.nat(35), (reference, at, letter) => {
      const wrong = reference.slice(0, at) + ALPHABET[letter] + reference.slice(at + 1)
      if (wrong !== reference) assert.equal(readReference(wrong), undefined)
      const [one, two] = [reference[at], reference[at + 1]]
      if (two !== undefined && one !== two) {
        assert.equal(readReference(reference.slice(0, at) + two + one + reference.slice(at + 2)), undefined)
      }
    }),
  )
})

test('a reference holds for any reader of ISO/IEC 7064 MOD 37,36', () => {
  // The example printed in the standard keeps this second implementation honest.
  assert.ok(holds('A12425GABC1234002M'))
  fc.assert(fc.property(references, (reference) => holds(reference)))
})

/** The standard's own test of a whole string, written independently of the code under test. */
function holds(text: string): boolean {
  let product = 36
  for (const character of text.slice(0, -1)) product = (((product + ALPHABET.indexOf(character)) % 36 || 36) * 2) % 37
  return (product + ALPHABET.indexOf(text.at(-1)!)) % 36 === 1
}
