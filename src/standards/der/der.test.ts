import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DerError } from './der-error.ts'
import type { DerFault } from './der-error.ts'
import { childrenOf, readDer } from './read-der.ts'
import type { DerElement } from './read-der.ts'
import { readBits, readIntegerHex, readObjectIdentifier, readText, readTime, readWholeBits } from './read-values.ts'
import { tags } from './tags.ts'
import * as der from './write-der.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const fault = (expected: DerFault) => (error: unknown) => error instanceof DerError && error.fault === expected

test('lengths take the shortest form, and are read back', () => {
  for (const length of [0, 127, 128, 255, 256, 65_535, 65_536, 20_000_000]) {
    const written = der.octetString(new Uint8Array(length))
    assert.equal(readDer(written).content.length, length)
  }
  assert.deepEqual([...der.octetString(new Uint8Array(200)).subarray(0, 3)], [0x04, 0x81, 200])
})

test('a number gets a zero octet when it would read as negative', () => {
  assert.deepEqual(der.integer(128), hex('02 02 0080'))
  assert.deepEqual(der.integer(hex('0000ff')), hex('02 02 00ff'))
  assert.deepEqual(der.integer(0), hex('02 01 00'))
})

test('an object identifier is read as it was written', () => {
  assert.deepEqual(der.objectIdentifier('1.2.840.113549.1.7.2'), hex('06 09 2a864886f70d010702'))
  const arcs = fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.constantFrom('0.9', '1.39', '2.5', '2.999'), arcs, (root, rest) => {
      const dotted = [root, ...rest].join('.')
      assert.equal(readObjectIdentifier(readDer(der.objectIdentifier(dotted))), dotted)
    }),
  )
})

test('times up to 2049 are UTCTime, later ones GeneralizedTime, fractions lose their zeros', () => {
  const written = (text: string) =>
    Buffer.from(der.time(Temporal.Instant.from(text)))
      .toString('latin1')
      .slice(2)
  assert.equal(written('2049-12-31T23:59:59Z'), '491231235959Z')
  assert.equal(written('2050-01-01T00:00:00Z'), '20500101000000Z')
  const stamped = der.generalizedTime(Temporal.Instant.from('2026-11-22T01:02:03.120Z'), 'millisecond')
  assert.equal(Buffer.from(stamped).toString('latin1').slice(2), '20261122010203.12Z')
  assert.equal(readTime(readDer(stamped)).toString(), '2026-11-22T01:02:03.12Z')
})

test('a day that does not exist is refused', () => {
  assert.throws(
    () => readTime(readDer(der.writeElement(tags.utcTime, Buffer.from('260230000000Z')))),
    fault('value-unreadable'),
  )
})

test('names in UTF-8 and in BMPString read the same, in NFC', () => {
  const name = 'Ủy ban nhân dân xã Đắk Nhẫm'
  assert.equal(readText(readDer(der.utf8String(name.normalize('NFD')))), name)
  const wide = Buffer.from(name.normalize('NFD'), 'utf16le').swap16()
  assert.equal(readText(readDer(der.writeElement(tags.bmpString, wide))), name)
})

const refused: readonly (readonly [string, string, DerFault])[] = [
  ['nothing', '', 'truncated'],
  ['a tag alone', '30', 'truncated'],
  ['more promised than there is', '04 05 0000', 'truncated'],
  ['more promised below than there is', '30 03 04 05 00', 'truncated'],
  ['a length of 4 GB', '04 84 ffffffff', 'truncated'],
  ['a length of five octets', '04 85 0000000001 00', 'too-long'],
  ['a long form for a short length', '04 81 01 00', 'length-not-minimal'],
  ['a leading zero in the length', '04 82 0080', 'length-not-minimal'],
  ['an indefinite length', '30 80 0000', 'length-indefinite'],
  ['a tag of several octets', '1f 81 01 00', 'tag-unsupported'],
  ['something behind the end', '05 00 00', 'trailing-bytes'],
]
for (const [title, bytes, expected] of refused) {
  test(`${title} is refused as ${expected}`, () => assert.throws(() => readDer(hex(bytes)), fault(expected)))
}

test('depth, number of elements and size are bounded', () => {
  let deep: Uint8Array = der.nullValue()
  for (let level = 0; level < 1000; level++) deep = der.sequence(deep)
  assert.throws(() => readDer(deep), fault('too-deep'))
  const many = der.sequence(...Array.from({ length: 200 }, () => der.nullValue()))
  assert.throws(() => readDer(many, { length: 1e6, depth: 10, elements: 100 }), fault('too-many-elements'))
  assert.throws(() => readDer(many, { length: 100, depth: 10, elements: 1000 }), fault('too-long'))
})

test('a signature of octets and some bits is refused, even when those bits are zero', () => {
  assert.deepEqual(Buffer.from(readBits(readDer(hex('03 02 01 80')))), hex('80'))
  assert.throws(() => readWholeBits(readDer(hex('03 02 01 80'))), fault('value-unreadable'))
})

test('bits that should be zero, empty numbers and over-long identifiers are refused', () => {
  assert.throws(() => readBits(readDer(hex('03 02 01 01'))), fault('value-unreadable'))
  assert.throws(() => readIntegerHex(readDer(hex('02 00'))), fault('value-unreadable'))
  assert.throws(() => readObjectIdentifier(readDer(hex('06 02 8001'))), fault('value-unreadable'))
})

const leaf = fc.uint8Array({ maxLength: 40 }).map((bytes) => der.octetString(bytes))
const { tree } = fc.letrec<{ tree: Uint8Array }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    leaf,
    fc.array(tie('tree'), { maxLength: 5 }).map((parts) => der.sequence(...parts)),
  ),
}))

test('what was written is read back, element for element', () => {
  fc.assert(
    fc.property(tree, (bytes) => assert.deepEqual(Buffer.concat(rewritten(readDer(bytes))), Buffer.from(bytes))),
  )
})

test('10,000 damaged or invented inputs: an element or a DerError, nothing else', () => {
  const damaged = fc.tuple(tree, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 })).map(spoil)
  const invented = fc.uint8Array({ maxLength: 200 })
  fc.assert(
    fc.property(fc.oneof(damaged, invented), (bytes) => {
      try {
        rewritten(readDer(bytes))
      } catch (error) {
        assert.ok(error instanceof DerError, String(error))
      }
    }),
    { numRuns: 10_000 },
  )
})

function rewritten(element: DerElement): Uint8Array[] {
  if (!(element.tag & 0x20)) return [der.writeElement(element.tag, element.content)]
  return [der.writeElement(element.tag, ...childrenOf(element).flatMap(rewritten))]
}

function spoil([bytes, changes]: [Uint8Array, [number, number][]]): Uint8Array {
  const copy = Uint8Array.from(bytes)
  for (const [at, value] of changes) copy[at % copy.length] = value
  return copy
}
