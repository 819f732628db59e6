import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Basis, citeBasis, inForce } from './basis.ts'

const prefillRule: Basis = {
  instrument: 'Thông tư 12/2025/TT-BCA',
  article: '21',
  clause: '1',
  point: 'd',
  confidence: 'verified',
}

test('a basis is cited from the point up to the instrument in Vietnamese', () => {
  assert.equal(citeBasis(prefillRule, 'vi'), 'điểm d khoản 1 Điều 21 Thông tư 12/2025/TT-BCA')
})

test('the English citation names the kind of instrument in English', () => {
  assert.equal(citeBasis(prefillRule, 'en'), 'point d, clause 1, Article 21, Circular 12/2025/TT-BCA')
  const labourCode: Basis = { instrument: 'Bộ luật Lao động 45/2019/QH14', article: '112', confidence: 'verified' }
  assert.equal(citeBasis(labourCode, 'en'), 'Article 112, Labour Code 45/2019/QH14')
})

test('a basis without article is cited by its instrument alone, an unknown kind as it stands', () => {
  assert.equal(
    citeBasis({ instrument: 'Nghị quyết 28/2026/QH16', confidence: 'secondary' }, 'en'),
    'Resolution 28/2026/QH16',
  )
  assert.equal(citeBasis({ instrument: 'Thông lệ hành chính', confidence: 'unconfirmed' }, 'en'), 'Thông lệ hành chính')
})

test('validity is half-open: the last day is the day before validTo', () => {
  const fees = [
    { amount: 115_000, validFrom: '2025-03-01', validTo: '2026-01-01' },
    { amount: 135_000, validFrom: '2026-01-01' },
  ]
  const amountsOn = (date: string) => inForce(fees, date).map((fee) => fee.amount)
  assert.deepEqual(amountsOn('2025-02-28'), [])
  assert.deepEqual(amountsOn('2025-12-31'), [115_000])
  assert.deepEqual(amountsOn('2026-01-01'), [135_000])
})
