import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Basis } from './basis.ts'
import { getExtensionRule, getPauseRule, getStartRule } from './clock-rules.ts'
import type { ClockEvent, LegalClock, Limit, PauseRule, StartRule } from './legal-clock.ts'
import { type RunningTime, legalTime } from './legal-time.ts'
import { getCurrentCalendar, getOfficeHours } from './load-calendar.ts'
import { epochMinuteAt, formatMinute } from './vietnamese-dates.ts'

// Dates here were reckoned by hand on a printed calendar, not by the engine.

const basis: Basis = { instrument: 'Thông tư 12/2025/TT-BCA', confidence: 'verified' }
const on = '2026-11-19'

test('day after acceptance is day one: 5 working days from Thursday 19/11/2026 end on Friday 27/11/2026 at 17:00', () => {
  assert.equal(due({ accepted: '2026-11-19 10:00' }), '17:00 27/11/2026')
  assert.equal(due({ accepted: '2026-11-19 16:59' }), '17:00 27/11/2026')
})

test('outside office hours counting begins at the next opening, inside at once', () => {
  const rule = { start: getStartRule('next-office-hours', on), limit: working(1) }
  assert.equal(due({ ...rule, accepted: '2026-11-19 10:20' }), '10:20 20/11/2026')
  assert.equal(due({ ...rule, accepted: '2026-11-19 12:10' }), '12:00 20/11/2026')
  assert.equal(due({ ...rule, accepted: '2026-11-19 20:00' }), '17:00 20/11/2026')
  assert.equal(due({ ...rule, accepted: '2026-11-21 09:00' }), '17:00 23/11/2026')
})

test('births bundle: received after 15:00 counts from the next working day', () => {
  const rule = { start: getStartRule('after-15-next-working-day', on), limit: working(3) }
  assert.equal(due({ ...rule, accepted: '2026-11-19 15:00' }), '15:00 25/11/2026')
  assert.equal(due({ ...rule, accepted: '2026-11-19 15:01' }), '17:00 25/11/2026')
})

test('Decree 297/2025 art. 6: received in the last hour of office time counts from the next working day', () => {
  const rule = { start: getStartRule('last-hour-next-working-day', on), limit: working(1) }
  assert.equal(due({ ...rule, accepted: '2026-11-19 15:59', paid: '2026-11-19 15:59' }), '15:59 20/11/2026')
  assert.equal(due({ ...rule, accepted: '2026-11-19 16:00', paid: '2026-11-19 16:00' }), '17:00 20/11/2026')
})

test('Decree 297/2025 art. 3: after 17:00 or on a day off counts from 08:00 of the next working day', () => {
  const rule = { start: getStartRule('after-17-or-day-off-at-8', on), limit: working(2, 'hour') }
  assert.equal(due({ ...rule, accepted: '2026-11-20 17:01', paid: '2026-11-20 17:01' }), '10:00 23/11/2026')
  assert.equal(due({ ...rule, accepted: '2026-11-24 09:00', paid: '2026-11-24 09:00' }), '10:00 25/11/2026')
  // An office that opens at 07:30 still counts from 08:00, the hour that the article names.
  const early = { ...rule, hours: 'early-morning' }
  assert.equal(due({ ...early, accepted: '2026-11-21 09:00', paid: '2026-11-21 09:00' }), '10:00 23/11/2026')
})

test('the bundle of Decree 297/2025 counts 16 working days from the full dossier and the payment', () => {
  const rule = { start: getStartRule('last-hour-next-working-day', on), limit: working(16) }
  const unpaid = at({ ...rule, accepted: '2026-11-02 09:00' })
  assert.equal(unpaid.state, 'not-started')
  // Day one is Wednesday 04/11, since the payment came in the last hour of 03/11; 24/11 is off.
  assert.equal(due({ ...rule, accepted: '2026-11-02 09:00', paid: '2026-11-03 16:30' }), '17:00 26/11/2026')
})

test('the three parts of that bundle, 3 + 3 + 10 days, share its 16 days', () => {
  const shares = [3, 3, 3, 4, 3].map((days, index) => ({
    step: ['business', 'security', 'appraisal', 'visit', 'decision'][index]!,
    kind: 'fraction' as const,
    numerator: days,
    denominator: 16,
  }))
  const start = getStartRule('last-hour-next-working-day', on)
  const { shares: steps } = running({
    start,
    limit: working(16),
    shares,
    accepted: '2026-11-02 08:00',
    paid: '2026-11-02 08:00',
  })
  assert.deepEqual(
    steps.map(({ budgetMinutes }) => budgetMinutes / 480),
    [3, 3, 3, 4, 3],
  )
  assert.equal(formatMinute(steps[0]!.dueAt!), '17:00 04/11/2026')
})

test('each reason that pauses is left out of the time', () => {
  const reasons = ['supplement', 'financial-obligation', 'verification', 'judicial-record', 'opinion-of-other-body']
  const others = ['relatives-confirmation', 'public-posting', 'force-majeure', 'licence-record-missing']
  for (const reason of [...reasons, ...others]) {
    const events = wait(reason, '2026-11-20 15:00', '2026-11-25 09:00')
    assert.equal(
      due({ accepted: '2026-11-19 10:00', pause: getPauseRule(reason, on), events }),
      '11:00 01/12/2026',
      reason,
    )
  }
})

test('a supplement under Decree 297/2025 starts the time again from zero', () => {
  const events = wait('supplement-from-zero', '2026-11-20 15:00', '2026-11-25 09:00')
  const pause = getPauseRule('supplement-from-zero', on)
  assert.equal(due({ accepted: '2026-11-19 10:00', pause, events }), '17:00 02/12/2026')
})

test('the new date is announced at the latest one day before the due day, and once', () => {
  const extension = getExtensionRule('one-day-before', on)
  const extendAt = (text: string): ClockEvent => ({
    kind: 'extended',
    at: minute(text),
    by: { amount: 2, unit: 'day' },
  })
  const given = { accepted: '2026-11-19 10:00', extension }
  assert.equal(formatMinute(running({ ...given, now: '2026-11-20 08:00' }).lastExtensionNoticeAt!), '23:59 26/11/2026')
  assert.equal(due({ ...given, events: [extendAt('2026-11-26 16:00')] }), '17:00 01/12/2026')
  assert.equal(due({ ...given, events: [extendAt('2026-11-27 08:00')] }), '17:00 27/11/2026')
  assert.equal(
    due({ ...given, events: [extendAt('2026-11-25 08:00'), extendAt('2026-11-26 08:00')] }),
    '17:00 01/12/2026',
  )
})

test('the bundle decree lets the new date be set when the time has ended', () => {
  const extension = getExtensionRule('when-time-has-ended', on)
  const events: ClockEvent[] = [{ kind: 'extended', at: minute('2026-11-30 09:00'), to: minute('2026-12-02 17:00') }]
  assert.equal(due({ accepted: '2026-11-19 10:00', extension, events }), '17:00 02/12/2026')
})

test('a certified copy is due the same day, received after 15:00 the next working day', () => {
  const rule = {
    start: getStartRule('next-office-hours', on),
    limit: { kind: 'same-day', cutOff: '15:00', basis } satisfies Limit,
  }
  assert.equal(due({ ...rule, accepted: '2026-11-20 15:00' }), '17:00 20/11/2026')
  assert.equal(due({ ...rule, accepted: '2026-11-20 15:01' }), '17:00 23/11/2026')
})

test('three and a half working days end at noon, two and a half hours end inside the afternoon', () => {
  assert.equal(due({ accepted: '2026-11-19 10:00', limit: working(3.5) }), '12:00 26/11/2026')
  const start = getStartRule('next-office-hours', on)
  assert.equal(due({ accepted: '2026-11-19 11:00', start, limit: working(2.5, 'hour') }), '14:30 19/11/2026')
  assert.equal(due({ accepted: '2026-11-19 10:00', limit: working(1, 'half-day') }), '12:00 20/11/2026')
})

test('a working day is a working day where the office works seven and a half hours', () => {
  assert.equal(due({ accepted: '2026-11-19 10:00', hours: 'early-morning' }), '17:00 27/11/2026')
})

test('nothing counts from 14 to 22/02/2026, the nine days of Tết', () => {
  assert.equal(due({ accepted: '2026-02-12 10:00', limit: working(2) }), '17:00 23/02/2026')
  assert.equal(due({ accepted: '2024-02-07 10:00', limit: working(1) }), '17:00 15/02/2024')
})

test('Saturday 22/08/2026 counts, Monday 31/08/2026 and National Day do not', () => {
  assert.equal(due({ accepted: '2026-08-20 10:00', limit: working(2) }), '17:00 22/08/2026')
  assert.equal(due({ accepted: '2026-08-27 10:00', limit: working(2) }), '17:00 03/09/2026')
  assert.equal(due({ accepted: '2025-04-25 10:00', limit: working(1) }), '17:00 26/04/2025')
})

test('calendar days count days off, and an end on a day off moves to the next working day', () => {
  assert.equal(due({ accepted: '2026-11-03 10:00', limit: byCalendar(20, 'calendar-day') }), '17:00 23/11/2026')
  assert.equal(due({ accepted: '2026-11-04 10:00', limit: byCalendar(20, 'calendar-day') }), '17:00 25/11/2026')
})

test('a month from 31/01 ends on the last day of February', () => {
  assert.equal(due({ accepted: '2025-01-31 10:00', limit: byCalendar(1, 'month') }), '17:00 28/02/2025')
  assert.equal(due({ accepted: '2024-01-31 10:00', limit: byCalendar(1, 'month') }), '17:00 29/02/2024')
  // 28/02/2026 is a Saturday.
  assert.equal(due({ accepted: '2026-01-31 10:00', limit: byCalendar(1, 'month') }), '17:00 02/03/2026')
})

test('a rule is not there before the law that made it, nor under a name that no law gave', () => {
  assert.throws(() => getStartRule('last-hour-next-working-day', '2025-06-01'), { code: 'clock-rule-not-found' })
  assert.throws(() => getPauseRule('holiday-mood', on), { code: 'clock-rule-not-found' })
})

type Given = {
  readonly accepted: string
  readonly paid?: string
  readonly limit?: Limit
  readonly start?: StartRule
  readonly pause?: PauseRule
  readonly shares?: LegalClock['shares']
  readonly extension?: LegalClock['extension']
  readonly hours?: string
  readonly events?: readonly ClockEvent[]
  readonly now?: string
}

function at({ accepted, paid, limit = working(5), start = getStartRule('day-after-receipt', on), ...rest }: Given) {
  const { pause, shares = [], extension, hours = 'standard', events = [], now = '2027-01-05 08:00' } = rest
  return legalTime({
    clock: { limit, startRule: start, pauses: pause ? [pause] : [], shares, ...(extension ? { extension } : {}) },
    calendar: getCurrentCalendar(),
    officeHours: getOfficeHours(hours),
    events: [
      { kind: 'accepted', at: minute(accepted) },
      ...(paid ? [{ kind: 'paid' as const, at: minute(paid) }] : []),
      ...events,
    ],
    now: minute(now),
  })
}

function running(given: Given): RunningTime {
  const result = at(given)
  assert.ok(result.state !== 'not-started')
  return result
}

function due(given: Given): string {
  return formatMinute(running(given).dueAt)
}

function working(amount: number, unit: 'hour' | 'half-day' | 'day' = 'day'): Limit {
  return { kind: 'working-time', amount, unit, basis }
}

function byCalendar(amount: number, unit: 'calendar-day' | 'month'): Limit {
  return { kind: 'calendar-time', amount, unit, basis }
}

function wait(reason: string, from: string, to: string): readonly ClockEvent[] {
  return [
    { kind: 'paused', at: minute(from), reason },
    { kind: 'resumed', at: minute(to) },
  ]
}

function minute(text: string): number {
  return epochMinuteAt(text.slice(0, 10), text.slice(11))
}
