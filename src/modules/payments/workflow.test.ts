import assert from 'node:assert/strict'
import test from 'node:test'
import { compareDay } from './compare-day.ts'
import { judgeTransfer } from './judge-transfer.ts'
import { TRANSITIONS, type ObligationState } from './workflow.ts'

test('the workflow in sentences', () => {
  const sentences = Object.entries(TRANSITIONS).map(
    ([state, actions]) =>
      `${state}: ${Object.entries(actions)
        .map(([action, next]) => `${action} -> ${next}`)
        .join(', ')}`,
  )
  assert.deepEqual(sentences, [
    'open: pay -> paid, cancel -> cancelled',
    'paid: cancel -> refund-due',
    'cancelled: ',
    'refund-due: refund -> refunded',
    'refunded: ',
  ])
})

test('only the exact amount to the right account pays an open fee', () => {
  const credit = { bank: '999999', account: '1', amount: 100 }
  const owed = (state: ObligationState) => ({ ...credit, state })
  assert.equal(judgeTransfer(credit, owed('open')), 'matched')
  assert.equal(judgeTransfer({ ...credit, amount: 99 }, owed('open')), 'other-amount')
  assert.equal(judgeTransfer({ ...credit, account: '2' }, owed('open')), 'other-account')
  assert.equal(judgeTransfer(credit, owed('paid')), 'duplicate')
  for (const state of ['cancelled', 'refund-due', 'refunded'] as const) {
    assert.equal(judgeTransfer(credit, owed(state)), 'late')
  }
  assert.equal(judgeTransfer(credit, undefined), 'unknown-reference')
})

test('a day that agrees has no difference; each kind of disagreement is named', () => {
  const entry = (transactionId: string, amount: number) => ({
    transactionId,
    amount,
    kind: 'payment' as const,
    reference: '',
    currency: 'VND' as const,
    content: '',
    payee: { bank: '', account: '' },
    payerName: '',
    bookedAt: '2026-11-20T01:00:00Z',
  })
  const refund = { ...entry('r', 5), kind: 'refund' as const, refundOf: 'a' }
  assert.deepEqual(compareDay([entry('a', 1), refund], [{ transactionId: 'a', amount: 1 }]), [])
  const differences = compareDay(
    [entry('a', 1), entry('b', 2)],
    [
      { transactionId: 'b', amount: 3 },
      { transactionId: 'c', amount: 4 },
    ],
  )
  assert.deepEqual(
    differences.map(({ kind, transactionId }) => [transactionId, kind]),
    [
      ['a', 'notice-missing'],
      ['b', 'amount-differs'],
      ['c', 'not-in-statement'],
    ],
  )
})
