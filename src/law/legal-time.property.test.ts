import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Basis } from './basis.ts'
import { legalTime } from './legal-time.ts'
import type { ClockEvent, ExtensionRule, LegalClock, Limit, StartRule, WorkingAmount } from './legal-clock.ts'
import { getCurrentCalendar, getOfficeHours } from './load-calendar.ts'
import { referenceClock } from './reference-clock.ts'
import { epochMinuteAt } from './vietnamese-dates.ts'

const basis: Basis = { instrument: 'Nghị định 0/2026/NĐ-CP', confidence: 'unconfirmed' }
const name = { vi: 'Chờ', en: 'Waiting' }
const calendar = getCurrentCalendar()

const limit: fc.Arbitrary<Limit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('working-time' as const),
      amount: fc.integer({ min: 1, max: 24 }).map((halves) => halves / 2),
      unit: fc.constantFrom('hour' as const, 'half-day' as const, 'day' as const),
      basis: fc.constant(basis),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('working-time' as const),
      amount: fc.integer({ min: 1, max: 2000 }),
      unit: fc.constant('minute' as const),
      basis: fc.constant(basis),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('calendar-time' as const),
      amount: fc.integer({ min: 1, max: 25 }),
      unit: fc.constant('calendar-day' as const),
      basis: fc.constant(basis),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('calendar-time' as const),
      amount: fc.integer({ min: 1, max: 2 }),
      unit: fc.constant('month' as const),
      basis: fc.constant(basis),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('same-day' as const),
      cutOff: fc.constantFrom('10:00', '15:00', '17:00'),
      basis: fc.constant(basis),
    }),
  },
)

const startRule: fc.Arbitrary<StartRule> = fc.record({
  receipt: fc.constantFrom<StartRule['receipt'][]>(
    { kind: 'as-arrived' },
    { kind: 'cut-off', time: '15:00' },
    { kind: 'cut-off', time: '17:00', opening: '08:00' },
    { kind: 'last-minutes', minutes: 60 },
  ),
  countsFrom: fc.constantFrom('receipt' as const, 'day-after-receipt' as const),
  awaitsPayment: fc.boolean(),
  basis: fc.constant(basis),
})

const extensionRule: fc.Arbitrary<ExtensionRule> = fc
  .constantFrom<ExtensionRule['notice'][]>(
    { unit: 'none' },
    { amount: 1, unit: 'calendar-day' },
    { amount: 2, unit: 'calendar-day' },
    { amount: 4, unit: 'hour' },
    { amount: 1, unit: 'day' },
    { amount: 1.5, unit: 'day' },
  )
  .map((notice) => ({ notice, basis }))

const clock: fc.Arbitrary<LegalClock> = fc
  .tuple(limit, startRule, fc.option(extensionRule, { nil: undefined }))
  .map(([ofLimit, ofStart, extension]) => ({
    limit: ofLimit,
    startRule: ofStart,
    pauses: [
      { reason: 'wait', name, effect: 'pause', basis },
      { reason: 'from-zero', name, effect: 'reset', basis },
    ],
    shares: [
      { step: 'receive', kind: 'fraction', numerator: 1, denominator: 7 },
      { step: 'decide', kind: 'fraction', numerator: 6, denominator: 7 },
    ],
    ...(extension ? { extension } : {}),
  }))

// Anywhere in the years, and more often where the calendar is odd: Tết, exchanged Saturdays, Culture Day, month ends.
const oddDates = [
  '2019-02-01',
  '2021-05-01',
  '2023-01-17',
  '2024-04-26',
  '2025-04-24',
  '2026-01-30',
  '2026-02-12',
  '2026-08-20',
  '2026-11-19',
]
const acceptedAt = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...oddDates).map((date) => epochMinuteAt(date, '00:00')),
      fc.integer({ min: 0, max: 2700 }).map((days) => epochMinuteAt('2019-02-01', '00:00') + days * 1440),
    ),
    fc.integer({ min: 0, max: 4 * 1440 }),
  )
  .map(([from, minutes]) => from + minutes)

// Minutes between two events: mostly of the length that matters, sometimes none, sometimes whole days.
const gap = fc.oneof(
  fc.integer({ min: 0, max: 600 }),
  fc.integer({ min: 0, max: 4000 }),
  fc.integer({ min: 0, max: 6 }).map((days) => days * 1440),
)

type Happening = (at: number) => ClockEvent

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Happening[]>((at) => ({ kind: 'paused', at, reason: 'wait' })) },
  { weight: 1, arbitrary: fc.constantFrom<Happening[]>((at) => ({ kind: 'paused', at, reason: 'from-zero' })) },
  { weight: 6, arbitrary: fc.constantFrom<Happening[]>((at) => ({ kind: 'resumed', at })) },
  { weight: 1, arbitrary: fc.constantFrom<Happening[]>((at) => ({ kind: 'reset', at, reason: 'from-zero' })) },
  { weight: 2, arbitrary: fc.constantFrom<Happening[]>((at) => ({ kind: 'paid', at })) },
  { weight: 1, arbitrary: fc.constantFrom<Happening[]>((at) => ({ kind: 'finished', at })) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 12_000 }).map((m): Happening => (at) => ({
      kind: 'extended',
      at,
      to: at + m,
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        { amount: 0.5, unit: 'day' as const },
        { amount: 3, unit: 'hour' as const },
        { amount: 4, unit: 'calendar-day' as const },
        { amount: 1, unit: 'month' as const },
      )
      .map((by): Happening => (at) => ({ kind: 'extended', at, by })),
  },
)

const dossier = fc
  .tuple(acceptedAt, fc.array(fc.tuple(gap, happening), { maxLength: 6 }), gap)
  .map(([accepted, happenings, rest]) => {
    const events: ClockEvent[] = [{ kind: 'accepted', at: accepted }]
    let at = accepted
    for (const [minutes, happen] of happenings) {
      at += minutes
      events.push(happen(at))
    }
    return { events, now: at + rest }
  })

const officeHours = fc.constantFrom('standard', 'early-morning', 'summer-winter').map(getOfficeHours)

test('on 100,000 random dossiers the engine agrees with the clock that walks minute by minute, and its lines sum to the limit', () => {
  fc.assert(
    fc.property(clock, officeHours, dossier, (ofClock, hours, { events, now }) => {
      const given = { clock: ofClock, calendar, officeHours: hours, events, now }
      const ours = legalTime(given)
      const theirs = referenceClock(given)
      const seen =
        ours.state === 'not-started'
          ? { state: ours.state }
          : {
              state: ours.state,
              due: ours.dueAt,
              isOverdue: ours.isOverdue,
              remaining: ours.remainingWorkingMinutes,
            }
      assert.deepEqual({ ...seen }, { ...theirs })
      if (ours.state === 'not-started' || ours.wasExtended || ofClock.limit.kind !== 'working-time') return
      const counted = ours.explanation.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0)
      const shared = ours.shares.reduce((sum, { budgetMinutes }) => sum + budgetMinutes, 0)
      assert.deepEqual([counted, shared], [limitInMinutes(ofClock.limit, ours.minutesPerDay), counted])
    }),
    { numRuns: 100_000 },
  )
})

function limitInMinutes({ amount, unit }: WorkingAmount, minutesPerDay: number): number {
  return Math.round(amount * { minute: 1, hour: 60, 'half-day': minutesPerDay / 2, day: minutesPerDay }[unit])
}
