import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DossierCode } from './dossier-code.ts'
import { formatDossierCode } from './format-dossier-code.ts'
import { parseDossierCode } from './parse-dossier-code.ts'

test('real local codes of both generations of organisation ids are read', () => {
  const old = parseDossierCode('000.00.01.H29-240115-0001')
  assert.deepEqual(
    { ...old, receivedOn: old?.receivedOn.toString() },
    {
      kind: 'local',
      organisation: '000.00.01.H29',
      receivedOn: '2024-01-15',
      serial: 1,
    },
  )
  assert.equal(parseDossierCode(' h44.100-260715-0001 ')?.organisation, 'H44.100')
})

test('a centralised code names the ministry of the central system', () => {
  const code = parseDossierCode('H44.100.01-260715-010007')
  assert.deepEqual(
    { ...code, receivedOn: code?.receivedOn.toString() },
    {
      kind: 'centralised',
      organisation: 'H44.100.01',
      receivedOn: '2026-07-15',
      ministry: '01',
      serial: 7,
    },
  )
})

test('the same shape before 25/01/2026 is a local code', () => {
  assert.equal(parseDossierCode('H44.100.01-260124-010007')?.kind, 'local')
  assert.equal(parseDossierCode('H44.100.01-260125-010007')?.kind, 'centralised')
})

test('what is no dossier code gives nothing', () => {
  const wrong = [
    '',
    'H44-260715',
    'H44-260715-001',
    'H44-260230-0001',
    'H44-261315-0001',
    'H44-260715-0000',
    '44-260715-0001',
    'H44-260715-0001-1',
    'H4-260715-0001',
    "H44-260715-0001' OR 1=1",
  ]
  for (const text of wrong) assert.equal(parseDossierCode(text), undefined, text)
})

test('the number of the day grows beyond four digits', () => {
  const receivedOn = Temporal.PlainDate.from('2026-11-24')
  assert.equal(
    formatDossierCode({ kind: 'local', organisation: 'H44.07', receivedOn, serial: 7 }),
    'H44.07-261124-0007',
  )
  assert.equal(formatDossierCode({ kind: 'local', organisation: 'G01', receivedOn, serial: 12345 }), 'G01-261124-12345')
})

test('a code that could not be read back is never written', () => {
  const receivedOn = Temporal.PlainDate.from('2026-11-24')
  assert.throws(() => formatDossierCode({ kind: 'local', organisation: 'h44', receivedOn, serial: 1 }), RangeError)
  assert.throws(() => formatDossierCode({ kind: 'local', organisation: 'H44', receivedOn, serial: 0 }), RangeError)
  assert.throws(
    () => formatDossierCode({ kind: 'centralised', organisation: 'H44', receivedOn, ministry: '01', serial: 1 }),
    RangeError,
  )
})

const days = fc
  .date({ min: new Date('2026-01-25T12:00:00Z'), max: new Date('2099-12-31T12:00:00Z'), noInvalidDate: true })
  .map((date) => Temporal.PlainDate.from(date.toISOString().slice(0, 10)))
const codes: fc.Arbitrary<DossierCode> = fc.oneof(
  fc.record({
    kind: fc.constant('local' as const),
    organisation: fc.constantFrom('000.00.01.H29', 'H44', 'H44.07', 'H44.100'),
    receivedOn: days,
    serial: fc.integer({ min: 1, max: 999_999 }),
  }),
  fc.record({
    kind: fc.constant('centralised' as const),
    organisation: fc.stringMatching(/^[A-Z]\d{2}\.\d{3}\.\d{2}$/),
    receivedOn: days,
    ministry: fc.stringMatching(/^\d{2}$/),
    serial: fc.integer({ min: 1, max: 999_999 }),
  }),
)

test('what is written is read back', () => {
  fc.assert(
    fc.property(codes, (code) => {
      const read = parseDossierCode(formatDossierCode(code))
      assert.deepEqual(
        { ...read, receivedOn: read?.receivedOn.toString() },
        { ...code, receivedOn: code.receivedOn.toString() },
      )
    }),
  )
})
