import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standingAfter } from './workflow.ts'

const valid = { state: 'valid', reason: null, cardSerial: 'AA000001' } as const
const suspended = { state: 'suspended', reason: 'licence-withheld', cardSerial: 'AA000001' } as const
const byOwner = { state: 'revoked', reason: 'owner', cardSerial: 'AA000001' } as const
const inForce = { state: 'valid', serial: 'AA000001' } as const

test('a copy holds while licence and card hold', () => {
  assert.deepEqual(standingAfter(valid, inForce), { state: 'valid', reason: null })
})

test('withholding suspends, and the end of it gives back', () => {
  const withheld = { ...inForce, state: 'withheld' } as const
  assert.deepEqual(standingAfter(valid, withheld), { state: 'suspended', reason: 'licence-withheld' })
  assert.deepEqual(standingAfter(suspended, inForce), { state: 'valid', reason: null })
})

test('a revoked licence or another card revokes, also what is suspended', () => {
  for (const copy of [valid, suspended]) {
    assert.equal(standingAfter(copy, { ...inForce, state: 'revoked' }).reason, 'licence-revoked')
    assert.equal(standingAfter(copy, { ...inForce, serial: 'AA000002' }).reason, 'card-replaced')
    assert.equal(standingAfter(copy, { ...inForce, serial: null }).reason, 'card-replaced')
  }
})

test('what is revoked stays so, with its first reason', () => {
  assert.deepEqual(standingAfter(byOwner, inForce), { state: 'revoked', reason: 'owner' })
  assert.deepEqual(standingAfter(byOwner, { state: 'revoked', serial: null }), { state: 'revoked', reason: 'owner' })
})
