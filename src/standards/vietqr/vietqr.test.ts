import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildVietQr } from './build-viet-qr.ts'
import { crc16 } from './crc16.ts'
import { parseVietQr } from './parse-viet-qr.ts'
import type { Transfer } from './transfer.ts'

// The example of the NAPAS specification: 180,000 đồng to an account, with bill number and purpose.
const published =
  '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E'

const transfers: fc.Arbitrary<Transfer> = fc.record(
  {
    bank: fc.stringMatching(/^\d{6}$/),
    account: fc.stringMatching(/^[A-Za-z0-9]{1,19}$/),
    accountKind: fc.constantFrom('account', 'card'),
    amount: fc.integer({ min: 1, max: 9_999_999_999_999 }),
    reference: fc.stringMatching(/^[A-Za-z0-9.-]{1,25}$/),
    purpose: fc.stringMatching(/^[A-Za-z0-9]{1,8}( [A-Za-z0-9]{1,7}){0,2}$/),
  },
  { requiredKeys: ['bank', 'account', 'accountKind'], noNullPrototype: true },
)

test('the checksum is CRC-16/CCITT-FALSE', () => {
  assert.equal(crc16('123456789'), '29B1')
})

test('the example printed in the specification is read, and written again to the letter', () => {
  const parsed = parseVietQr(published)
  assert.ok(parsed.ok)
  assert.deepEqual(parsed.transfer, {
    bank: '970403',
    account: '0011012345678',
    accountKind: 'account',
    amount: 180000,
    reference: 'NPS6869',
    purpose: 'thanh toan don hang',
  })
  assert.equal(buildVietQr(parsed.transfer), published)
})

test('what is built is read back whole, strictly and leniently', () => {
  fc.assert(
    fc.property(transfers, (transfer) => {
      const text = buildVietQr(transfer)
      assert.deepEqual(parseVietQr(text), { ok: true, transfer })
      assert.deepEqual(parseVietQr(text, 'lenient'), { ok: true, transfer })
    }),
  )
})

test('one changed character is noticed in both modes', () => {
  fc.assert(
    fc.property(transfers, fc.nat(), fc.stringMatching(/^[\x20-\x7e]$/), (transfer, position, letter) => {
      const text = buildVietQr(transfer)
      const at = position % text.length
      fc.pre(text[at] !== letter)
      const tampered = text.slice(0, at) + letter + text.slice(at + 1)
      assert.equal(parseVietQr(tampered).ok, false)
      // A lower-case checksum is the only change that the lenient mode forgives.
      fc.pre(tampered.toUpperCase() !== text.toUpperCase() || at < text.length - 4)
      assert.equal(parseVietQr(tampered, 'lenient').ok, false)
    }),
  )
})

test('a purpose in Vietnamese is written without marks', () => {
  const text = buildVietQr({ ...licenceFee, purpose: 'Lệ phí đổi GPLX' })
  const parsed = parseVietQr(text)
  assert.equal(parsed.ok && parsed.transfer.purpose, 'Le phi doi GPLX')
})

test('an inner length that claims too much is read leniently and refused strictly', () => {
  const unsigned = published.slice(0, -8).replace('0819thanh', '0825thanh')
  const odd = `${unsigned}6304${crc16(`${unsigned}6304`)}`
  assert.deepEqual(parseVietQr(odd), { ok: false, failure: 'structure-broken' })
  const lenient = parseVietQr(odd, 'lenient')
  assert.equal(lenient.ok && lenient.transfer.purpose, 'thanh toan don hang')
})

test('each thing that cannot be a transfer in đồng has its own failure', () => {
  assert.deepEqual(parseVietQr('https://example.vn'), { ok: false, failure: 'not-a-payment-code' })
  assert.deepEqual(parseVietQr(published.replace('180000', '180001')), { ok: false, failure: 'checksum-differs' })
  assert.deepEqual(parseVietQr(resealed('5303704', '5303840')), { ok: false, failure: 'currency-not-dong' })
  assert.deepEqual(parseVietQr(resealed('A000000727', 'A000000677')), { ok: false, failure: 'not-vietqr' })
  assert.deepEqual(parseVietQr(resealed('5406180000', '540618000.')), { ok: false, failure: 'amount-unreadable' })
  assert.deepEqual(parseVietQr(resealed('010212', '010211')), { ok: false, failure: 'structure-broken' })
})

test('facts outside the standard are refused before a code is printed', () => {
  assert.throws(() => buildVietQr({ ...licenceFee, amount: 0 }), RangeError)
  assert.throws(() => buildVietQr({ ...licenceFee, amount: 1.5 }), RangeError)
  assert.throws(() => buildVietQr({ ...licenceFee, bank: '97040' }), RangeError)
  assert.throws(() => buildVietQr({ ...licenceFee, reference: 'H44 100' }), RangeError)
  assert.throws(() => buildVietQr({ ...licenceFee, purpose: 'x'.repeat(26) }), RangeError)
})

const licenceFee: Transfer = { bank: '970436', account: '0011001234567', accountKind: 'account', amount: 135_000 }

function resealed(from: string, to: string): string {
  const unsigned = published.slice(0, -4).replace(from, to)
  return unsigned + crc16(unsigned)
}
