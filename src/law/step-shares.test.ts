import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Basis } from './basis.ts'
import { checkLegalClock } from './check-legal-clock.ts'
import { getPauseRule, getStartRule } from './clock-rules.ts'
import type { ClockEvent, LegalClock } from './legal-clock.ts'
import { type RunningTime, legalTime } from './legal-time.ts'
import { getCurrentCalendar, getOfficeHours } from './load-calendar.ts'
import { minutesOfShares } from './step-shares.ts'
import { epochMinuteAt, formatMinute } from './vietnamese-dates.ts'

const basis: Basis = { instrument: 'Thông tư 12/2025/TT-BCA', confidence: 'verified' }
const clock: LegalClock = {
  limit: { kind: 'working-time', amount: 5, unit: 'day', basis },
  startRule: getStartRule('day-after-receipt', '2026-11-19'),
  pauses: [getPauseRule('supplement', '2026-11-19')],
  shares: [
    { step: 'receive', kind: 'minutes', minutes: 240 },
    { step: 'process', kind: 'fraction', numerator: 4, denominator: 5 },
    { step: 'sign', kind: 'minutes', minutes: 240 },
  ],
}
const accepted: ClockEvent = { kind: 'accepted', at: minute('2026-11-19 10:00') }
const handOver = (step: string, text: string): ClockEvent => ({ kind: 'handed-over', step, at: minute(text) })

test('a step that hands over before the clock begins has used nothing and is early', () => {
  const { shares, forecast } = reckon([accepted, handOver('receive', '2026-11-19 10:30')], '2026-11-20 08:00')
  assert.deepEqual(
    shares.map(({ verdict }) => verdict),
    ['early', 'in-progress', 'waiting'],
  )
  assert.equal(shares[0]!.usedMinutes, 0)
  assert.equal(formatMinute(shares[1]!.dueAt!), '17:00 26/11/2026')
  assert.deepEqual(
    { ...forecast, finishAt: formatMinute(forecast.finishAt) },
    { finishAt: '12:00 27/11/2026', isLate: false, causedBy: undefined },
  )
})

test('the step that overran its share is named as the cause before the dossier is late', () => {
  const events = [accepted, handOver('receive', '2026-11-20 11:00'), handOver('process', '2026-11-27 15:00')]
  const { shares, forecast, isOverdue } = reckon(events, '2026-11-27 15:30')
  assert.deepEqual(
    shares.map(({ verdict }) => verdict),
    ['on-time', 'late', 'in-progress'],
  )
  assert.equal(isOverdue, false)
  assert.deepEqual(
    { ...forecast, finishAt: formatMinute(forecast.finishAt) },
    { finishAt: '10:00 30/11/2026', isLate: true, causedBy: 'process' },
  )
})

test('waiting is charged to no step', () => {
  const events: ClockEvent[] = [
    accepted,
    handOver('receive', '2026-11-20 09:00'),
    { kind: 'paused', at: minute('2026-11-20 10:00'), reason: 'supplement' },
    { kind: 'resumed', at: minute('2026-11-26 10:00') },
  ]
  const { shares } = reckon(events, '2026-11-26 11:00')
  assert.equal(shares[1]!.usedMinutes, 120)
  assert.equal(formatMinute(shares[1]!.dueAt!), '09:00 02/12/2026')
})

test('finished in time, the last step is handed over and nothing is overdue however much later one asks', () => {
  const events = [accepted, handOver('receive', '2026-11-20 09:00'), handOver('process', '2026-11-25 16:00')]
  const finished: ClockEvent = { kind: 'finished', at: minute('2026-11-27 17:00') }
  const result = reckon([...events, finished], '2027-03-01 08:00')
  assert.equal(result.isOverdue, false)
  assert.equal(result.remainingWorkingMinutes, 0)
  assert.equal(result.shares[2]!.handedOverAt, finished.at)
})

test('thirds lose no minute, and minutes of an eight-hour day fit an office of seven and a half hours', () => {
  const thirds = [1, 2, 3].map((step) => ({ step: `${step}`, kind: 'fraction' as const, numerator: 1, denominator: 3 }))
  assert.deepEqual(minutesOfShares({ limit: clock.limit, shares: thirds }, 1000), [333, 334, 333])
  assert.deepEqual(minutesOfShares(clock, 5 * 450), [225, 1800, 225])
})

test('a clock whose shares are not the limit, or that names a step twice, is found out', () => {
  assert.deepEqual(checkLegalClock(clock), [])
  assert.deepEqual(checkLegalClock({ ...clock, shares: clock.shares.slice(1) }), ['shares-not-the-limit'])
  assert.deepEqual(checkLegalClock({ ...clock, shares: clock.shares.map((share) => ({ ...share, step: 'sign' })) }), [
    'step-listed-twice',
  ])
  assert.deepEqual(checkLegalClock({ ...clock, pauses: [...clock.pauses, ...clock.pauses] }), [
    'pause-reason-listed-twice',
  ])
})

test('limits that cannot be reckoned are found out', () => {
  const bare = { ...clock, shares: [] }
  assert.deepEqual(checkLegalClock({ ...bare, limit: { kind: 'working-time', amount: 0, unit: 'day', basis } }), [
    'limit-not-positive',
  ])
  assert.deepEqual(checkLegalClock({ ...bare, limit: { kind: 'calendar-time', amount: 1.5, unit: 'month', basis } }), [
    'limit-not-whole',
  ])
  assert.deepEqual(checkLegalClock({ ...bare, limit: { kind: 'same-day', cutOff: '15:00', basis } }), [
    'same-day-counted-from-next-day',
  ])
  assert.deepEqual(
    checkLegalClock({ ...clock, limit: { kind: 'calendar-time', amount: 5, unit: 'calendar-day', basis } }),
    ['shares-not-the-limit'],
  )
})

function reckon(events: readonly ClockEvent[], now: string): RunningTime {
  const officeHours = getOfficeHours('standard')
  const result = legalTime({ clock, calendar: getCurrentCalendar(), officeHours, events, now: minute(now) })
  assert.ok(result.state !== 'not-started')
  return result
}

function minute(text: string): number {
  return epochMinuteAt(text.slice(0, 10), text.slice(11))
}
