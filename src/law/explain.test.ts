import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getExtensionRule, getPauseRule, getStartRule } from './clock-rules.ts'
import { explain, formatWorkingMinutes } from './explain.ts'
import type { ClockEvent, LegalClock, Limit } from './legal-clock.ts'
import { legalTime } from './legal-time.ts'
import { getCalendar, getCurrentCalendar, getOfficeHours } from './load-calendar.ts'
import { epochMinuteAt } from './vietnamese-dates.ts'

const on = '2026-11-19'
const exchange: LegalClock = {
  limit: {
    kind: 'working-time',
    amount: 5,
    unit: 'day',
    basis: { instrument: 'Thông tư 12/2025/TT-BCA', article: '21', confidence: 'verified' },
  },
  startRule: getStartRule('day-after-receipt', on),
  pauses: [getPauseRule('supplement', on), getPauseRule('supplement-from-zero', on), getPauseRule('force-majeure', on)],
  shares: [
    { step: 'receive', kind: 'minutes', minutes: 240 },
    { step: 'process', kind: 'fraction', numerator: 4, denominator: 5 },
    { step: 'sign', kind: 'minutes', minutes: 240 },
  ],
  extension: getExtensionRule('one-day-before', on),
}
const accepted: ClockEvent = { kind: 'accepted', at: minute('2026-11-19 10:00') }

test('the worked example is explained interval by interval, with article and calendar fact', () => {
  assert.deepEqual(explain(reckon([accepted], '2026-11-20 08:00'), 'vi'), [
    'Từ 10:00 19/11/2026 đến 08:00 20/11/2026: chưa đến thời điểm bắt đầu tính (khoản 2 Điều 147 Bộ luật Dân sự 91/2015/QH13).',
    'Từ 08:00 20/11/2026 đến 17:00 20/11/2026: tính 1 ngày làm việc (Điều 21 Thông tư 12/2025/TT-BCA).',
    'Từ 21/11/2026 đến 22/11/2026: Ngày nghỉ hằng tuần, không tính (Quyết định 188/1999/QĐ-TTg).',
    'Từ 08:00 23/11/2026 đến 17:00 23/11/2026: tính 1 ngày làm việc (Điều 21 Thông tư 12/2025/TT-BCA).',
    '24/11/2026: Ngày Văn hóa Việt Nam, không tính (Nghị quyết 28/2026/QH16).',
    'Từ 08:00 25/11/2026 đến 17:00 27/11/2026: tính 3 ngày làm việc (Điều 21 Thông tư 12/2025/TT-BCA).',
    'Hạn trả kết quả: trước 17:00 thứ Sáu, 27/11/2026.',
    'Còn 5 ngày làm việc.',
  ])
})

test('waits, a start from zero and a refused new date are told too, in English as well', () => {
  const events: ClockEvent[] = [
    accepted,
    { kind: 'paused', at: minute('2026-11-20 15:00'), reason: 'supplement-from-zero' },
    { kind: 'resumed', at: minute('2026-11-23 09:00') },
    { kind: 'paused', at: minute('2026-11-25 09:00'), reason: 'force-majeure' },
    { kind: 'resumed', at: minute('2026-11-25 10:00') },
    { kind: 'extended', at: minute('2026-12-02 08:30'), by: { amount: 1, unit: 'day' } },
  ]
  const sentences = explain(reckon(events, '2026-12-02 12:00'), 'en').join('\n')
  assert.match(
    sentences,
    /From 15:00 20\/11\/2026 to 09:00 23\/11\/2026: waiting for the applicant's supplement, not counted \(Article 6, Decree 297\/2025\/NĐ-CP\)/,
  )
  assert.match(sentences, /At 09:00 23\/11\/2026: counting starts again from zero/)
  assert.match(
    sentences,
    /force majeure, not counted \(clause 1, Article 156, Civil Code 91\/2015\/QH13; unconfirmed\)/,
  )
  assert.match(
    sentences,
    /At 08:30 02\/12\/2026: no new time could be set: the notice came after the last moment for it/,
  )
  assert.match(sentences, /due before 09:00 on Wednesday, 02\/12\/2026\.\nOverdue by 3 hours of working time\.$/)
})

test('what the lines count sums to the limit, and a start from zero takes back what was counted before', () => {
  const events: ClockEvent[] = [
    accepted,
    { kind: 'paused', at: minute('2026-11-20 15:00'), reason: 'supplement' },
    { kind: 'resumed', at: minute('2026-11-23 09:00') },
    { kind: 'reset', at: minute('2026-11-26 09:00'), reason: 'supplement-from-zero' },
  ]
  const { explanation } = reckon(events, '2026-11-27 08:00')
  assert.equal(sumOf(explanation), 5 * 480)
  assert.deepEqual(
    explanation.filter(({ rule }) => rule === 'reset').map(({ countedMinutes }) => countedMinutes),
    [-(360 + 420 + 480 + 60)],
  )
})

test('an exchanged Saturday is counted and says so; an end on a day off says why it moved', () => {
  const august = reckon([{ kind: 'accepted', at: minute('2026-08-20 10:00') }], '2026-08-21 08:00')
  assert.match(
    explain(august, 'vi').join('\n'),
    /Từ 08:00 22\/08\/2026 đến 17:00 22\/08\/2026: tính 1 ngày làm việc, làm bù cho ngày nghỉ 31\/08\/2026 \(Thông báo 9441\/TB-BNV\)/,
  )
  const twentyDays: Limit = { kind: 'calendar-time', amount: 20, unit: 'calendar-day', basis: exchange.limit.basis }
  const moved = reckon([{ kind: 'accepted', at: minute('2026-11-04 10:00') }], '2026-11-05 08:00', {
    ...exchange,
    limit: twentyDays,
    shares: [],
  })
  assert.equal(sumOf(moved.explanation), 20 * 1440)
  assert.match(
    explain(moved, 'vi').join('\n'),
    /tính 20 ngày theo lịch.*\n.*ngày nghỉ \(Ngày Văn hóa Việt Nam\).*\(khoản 5 Điều 148 Bộ luật Dân sự 91\/2015\/QH13\)/,
  )
})

test('a case that was stored as JSON and replayed on its pinned versions gives the same minute and the same lines', () => {
  const events: readonly ClockEvent[] = [
    accepted,
    { kind: 'paused', at: minute('2026-11-20 15:00'), reason: 'supplement' },
  ]
  const pinned = {
    clock: exchange,
    events,
    now: minute('2026-11-26 08:00'),
    calendar: getCurrentCalendar().id,
    hours: 'standard',
  }
  const stored = JSON.parse(JSON.stringify(pinned)) as typeof pinned
  const replayed = legalTime({
    ...stored,
    calendar: getCalendar(stored.calendar),
    officeHours: getOfficeHours(stored.hours),
  })
  assert.deepEqual(replayed, reckon(events, '2026-11-26 08:00'))
})

test('working minutes are spoken of as days, hours and minutes of the office', () => {
  assert.equal(formatWorkingMinutes(1160, 480, 'vi'), '2 ngày 3 giờ 20 phút')
  assert.equal(formatWorkingMinutes(0, 480, 'vi'), '0 phút')
  assert.equal(formatWorkingMinutes(450 + 61, 450, 'en'), '1 day 1 hour 1 minute')
})

function reckon(events: readonly ClockEvent[], now: string, clock = exchange) {
  return legalTime({
    clock,
    calendar: getCurrentCalendar(),
    officeHours: getOfficeHours('standard'),
    events,
    now: minute(now),
  })
}

function sumOf(lines: readonly { readonly countedMinutes: number }[]): number {
  return lines.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0)
}

function minute(text: string): number {
  return epochMinuteAt(text.slice(0, 10), text.slice(11))
}
