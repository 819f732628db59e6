import assert from 'node:assert/strict'
import test from 'node:test'
import { dueMinute } from '#law/legal-time.ts'
import { getCurrentCalendar, getOfficeHours } from '#law/load-calendar.ts'
import { epochMinuteAt } from '#law/vietnamese-dates.ts'
import { publishedVersions } from '../catalogue.ts'
import { findRules } from '../definition/effective-rules.ts'
import { getProcedureVersion, procedureInForce } from '../procedures-in-force.ts'

test('the version in force changes with the law, and the old one stays for those who were received under it', () => {
  assert.equal(procedureInForce('3.000347', '2025-03-01').version, 1)
  assert.equal(procedureInForce('3.000347', '2025-09-02').version, 1)
  assert.equal(procedureInForce('3.000347', '2025-09-03').version, 2)
  assert.equal(getProcedureVersion('3.000347', 1).validTo, '2025-09-03')
  assert.throws(() => procedureInForce('3.000347', '2025-02-28'), { code: 'procedures/procedure-not-in-force' })
  assert.throws(() => getProcedureVersion('3.000347', 9), { code: 'procedures/version-not-found' })
  assert.throws(() => getProcedureVersion('1.002809', 1), { code: 'procedures/procedure-not-found' })
})

test('five working days became three and a half', () => {
  const amounts = ([1, 2] as const).map((version) => {
    const { limit } = findRules(getProcedureVersion('3.000347', version), 'expiring')!.clock
    return limit.kind === 'working-time' && limit.amount
  })
  assert.deepEqual(amounts, [5, 3.5])
})

test('three and a half days from Thursday 19/11/2026 end at noon a week later, past Viet Nam Culture Day', () => {
  const dueAt = dueMinute({
    clock: findRules(getProcedureVersion('3.000347', 2), 'expiring')!.clock,
    calendar: getCurrentCalendar(),
    officeHours: getOfficeHours('standard'),
    events: [{ kind: 'accepted', at: epochMinuteAt('2026-11-19', '10:00') }],
    now: epochMinuteAt('2026-11-19', '10:00'),
  })
  assert.equal(dueAt, epochMinuteAt('2026-11-26', '12:00'))
})

test('the shares of the steps fill the limit exactly', () => {
  for (const version of publishedVersions) {
    const { shares } = findRules(version, version.cases[0]!.code)!.clock
    const sum = shares.reduce((total, share) => total + (share.kind === 'fraction' ? share.numerator : 0), 0)
    assert.ok(shares.every((share) => share.kind === 'fraction' && share.denominator === sum))
  }
})

test('fields and texts of one code mean the same in every procedure: ask once', () => {
  const kinds = new Map<string, string>()
  for (const { form } of publishedVersions) {
    for (const { code, kind } of form.pages.flatMap((page) => page.fields)) {
      assert.equal(kinds.get(code) ?? kind, kind, code)
      kinds.set(code, kind)
    }
  }
})
