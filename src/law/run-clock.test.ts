import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueOf } from './budget.ts'
import { getExtensionRule, getPauseRule, getStartRule } from './clock-rules.ts'
import type { ClockEvent, LegalClock } from './legal-clock.ts'
import { getCurrentCalendar, getOfficeHours } from './load-calendar.ts'
import { runClock } from './run-clock.ts'
import { epochMinuteAt, formatMinute } from './vietnamese-dates.ts'
import { workingTimeOf } from './working-time.ts'

const on = '2026-11-19'
const clock: LegalClock = {
  limit: { kind: 'working-time', amount: 5, unit: 'day', basis: getStartRule('day-after-receipt', on).basis },
  startRule: getStartRule('day-after-receipt', on),
  pauses: [getPauseRule('supplement', on)],
  shares: [],
  extension: getExtensionRule('one-day-before', on),
}
const time = workingTimeOf(getCurrentCalendar(), getOfficeHours('standard'))
const accepted: ClockEvent = { kind: 'accepted', at: minute('2026-11-19 10:00') }
const paused = (text: string): ClockEvent => ({ kind: 'paused', at: minute(text), reason: 'supplement' })
const resumed = (text: string): ClockEvent => ({ kind: 'resumed', at: minute(text) })

test('events out of order are refused, they would date a dossier by chance', () => {
  const events = [accepted, paused('2026-11-23 09:00'), resumed('2026-11-20 09:00')]
  assert.throws(() => play(events), { code: 'clock-events-out-of-order' })
})

test('a reason to wait that the clock does not know is refused', () => {
  const unknown: ClockEvent = { kind: 'paused', at: minute('2026-11-20 09:00'), reason: 'holiday-mood' }
  assert.throws(() => play([accepted, unknown]), { code: 'pause-reason-not-found' })
})

test('a wait or a start from zero after the due minute does not make a late dossier timely', () => {
  const reset: ClockEvent = { kind: 'reset', at: minute('2026-11-30 09:00'), reason: 'supplement' }
  assert.equal(due([accepted, paused('2026-11-27 17:00'), resumed('2026-12-04 09:00')]), '17:00 27/11/2026')
  assert.equal(due([accepted, reset]), '17:00 27/11/2026')
})

test('a second pause inside a pause and a resumption without one change nothing', () => {
  const once = [accepted, paused('2026-11-20 15:00'), resumed('2026-11-25 09:00')]
  const twice = [accepted, paused('2026-11-20 15:00'), paused('2026-11-23 15:00'), resumed('2026-11-25 09:00')]
  assert.equal(due(twice), due(once))
  assert.equal(due([...once, resumed('2026-11-25 10:00')]), due(once))
})

test('what lies after now is not looked at, and a wait that lasts is reckoned as if it ended now', () => {
  const events = [accepted, paused('2026-11-20 15:00'), resumed('2026-12-25 09:00')]
  assert.equal(play(events, '2026-11-20 14:59').state, 'running')
  const waiting = play(events, '2026-11-25 09:00')
  assert.equal(waiting.state, 'paused')
  assert.equal(formatMinute(dueOf(time, waiting.budget!)), '11:00 01/12/2026')
})

test('no new date is set while the dossier waits', () => {
  const extended: ClockEvent = { kind: 'extended', at: minute('2026-11-23 09:00'), by: { amount: 1, unit: 'day' } }
  const run = play([accepted, paused('2026-11-20 15:00'), extended, resumed('2026-11-25 09:00')])
  assert.equal(run.wasExtended, false)
  assert.ok(run.stretches.some((stretch) => stretch.kind === 'extension-refused' && stretch.refusal === 'clock-paused'))
})

test('the stretches lead from the acceptance to the due minute without a gap', () => {
  const { stretches, budget } = play([accepted, paused('2026-11-20 15:00'), resumed('2026-11-25 09:00')])
  assert.equal(stretches[0]!.from, accepted.at)
  for (const [index, stretch] of stretches.slice(1).entries()) assert.equal(stretch.from, stretches[index]!.to)
  assert.equal(stretches.at(-1)!.to, dueOf(time, budget!))
})

function play(events: readonly ClockEvent[], now = '2027-01-05 08:00') {
  return runClock({ clock, time, now: minute(now) }, events)
}

function due(events: readonly ClockEvent[]): string {
  return formatMinute(dueOf(time, play(events).budget!))
}

function minute(text: string): number {
  return epochMinuteAt(text.slice(0, 10), text.slice(11))
}
