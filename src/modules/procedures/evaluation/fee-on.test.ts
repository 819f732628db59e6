import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { publishedVersions } from '../catalogue.ts'
import { certifiedCopyV1 } from '../catalogue/certified-copy/v1.ts'
import { exchangeDrivingLicenceV2 } from '../catalogue/exchange-driving-licence/v2.ts'
import type { Channel } from '../definition/channel.ts'
import { findRules } from '../definition/effective-rules.ts'
import { amountOf, feeOn } from './fee-on.ts'

const exchangeFee = (channel: Channel, date: string) =>
  amountOf(feeOn(exchangeDrivingLicenceV2, { caseCode: 'expiring', channel, date }).amount, {})

test('the lower fee online ended with 31/12/2025', () => {
  assert.equal(exchangeFee('online', '2025-12-31'), 115_000)
  assert.equal(exchangeFee('online', '2026-01-01'), 135_000)
  assert.equal(exchangeFee('direct', '2025-12-31'), 135_000)
  assert.equal(exchangeFee('post', '2026-11-21'), 135_000)
})

test('certified copies cost by page: two dear pages, then cheaper ones, up to the maximum of each copy', () => {
  const { amount } = feeOn(certifiedCopyV1, { caseCode: 'standard', channel: 'direct', date: '2026-11-21' })
  assert.equal(amountOf(amount, { pages: 1, copies: 1 }), 2000)
  assert.equal(amountOf(amount, { pages: 2, copies: 1 }), 4000)
  assert.equal(amountOf(amount, { pages: 5, copies: 3 }), 21_000)
  assert.equal(amountOf(amount, { pages: 198, copies: 1 }), 200_000)
  assert.equal(amountOf(amount, { pages: 1000, copies: 2 }), 400_000)
  for (const pages of [0, -1, 1.5, '2', undefined]) assert.equal(amountOf(amount, { pages, copies: 1 }), undefined)
})

test('an unknown case and a channel that is not offered are refused with their code', () => {
  const date = '2026-11-21'
  assert.throws(() => feeOn(certifiedCopyV1, { caseCode: 'x', channel: 'direct', date }), {
    code: 'procedures/case-not-found',
  })
  assert.throws(() => feeOn(certifiedCopyV1, { caseCode: 'standard', channel: 'online', date }), {
    code: 'procedures/fee-not-set',
  })
})

test('on every day of its validity each case and channel has exactly one fee', () => {
  const question = fc.constantFrom(...publishedVersions).chain((version) =>
    fc.record({
      version: fc.constant(version),
      caseCode: fc.constantFrom(...version.cases.map(({ code }) => code)),
      channel: fc.constantFrom(...version.ways.map(({ channel }) => channel)),
      date: fc
        .nat(lengthOf(version.validFrom, version.validTo ?? '2036-01-01') - 1)
        .map((days) => Temporal.PlainDate.from(version.validFrom).add({ days }).toString()),
    }),
  )
  fc.assert(
    fc.property(question, ({ version, ...asked }) => {
      const fee = feeOn(version, asked)
      const others = findRules(version, asked.caseCode)!.fees.filter(
        (row) => row !== fee && row.channels.includes(asked.channel),
      )
      assert.ok(others.every((row) => row.validFrom > asked.date || (row.validTo ?? '9999') <= asked.date))
    }),
    { numRuns: 2000 },
  )
})

function lengthOf(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days
}
