import type { Basis } from '#law/basis.ts'
import { getPauseRule, getStartRule } from '#law/clock-rules.ts'
import type { ClockEvent, LegalClock } from '#law/legal-clock.ts'
import { dueMinute } from '#law/legal-time.ts'
import { getCurrentCalendar, getOfficeHours } from '#law/load-calendar.ts'
import { epochMinuteAt } from '#law/vietnamese-dates.ts'
import type { Measurement } from './measurement.ts'

const dossiers = 1_000_000

/** Re-dates a million dossiers after a change of calendar, against adding as many calendar days to a plain date. */
export function reDateDossiers(): Measurement {
  const histories = Array.from({ length: dossiers }, (_, index) => historyOf(index))
  const calendar = getCurrentCalendar()
  const officeHours = getOfficeHours('standard')
  const now = epochMinuteAt('2026-11-21', '08:00')
  const clock = exchangeOfLicence()

  const ours = secondsOf(() => {
    let sum = 0
    for (const events of histories) sum += dueMinute({ clock, calendar, officeHours, events, now }) ?? 0
    return sum
  })
  const peer = secondsOf(() => {
    let sum = 0
    for (const events of histories) {
      const due = new Date(events[0]!.at * 60_000)
      due.setUTCDate(due.getUTCDate() + 7)
      sum += due.getTime()
    }
    return sum
  })
  return {
    name: 're-date 1,000,000 dossiers',
    ours,
    against: peer,
    kind: 'peer',
    unit: 's',
    note: 'working time with holidays, every third dossier paused once; peer: the same loop adding 7 calendar days to a Date',
  }
}

function secondsOf(work: () => number): number {
  const start = performance.now()
  // The sum is looked at, so that the work cannot be optimised away.
  if (!Number.isFinite(work())) throw new Error('a due date was not reckoned')
  return (performance.now() - start) / 1000
}

function exchangeOfLicence(): LegalClock {
  const basis: Basis = { instrument: 'Thông tư 12/2025/TT-BCA', confidence: 'verified' }
  return {
    limit: { kind: 'working-time', amount: 3.5, unit: 'day', basis },
    startRule: getStartRule('day-after-receipt', '2026-11-19'),
    pauses: [getPauseRule('supplement', '2026-11-19')],
    shares: [],
  }
}

function historyOf(index: number): readonly ClockEvent[] {
  // A prime step spreads the acceptances over the minutes of 2025 and most of 2026.
  const at = epochMinuteAt('2025-01-02', '08:00') + ((index * 7919) % 900_000)
  const accepted: ClockEvent = { kind: 'accepted', at }
  if (index % 3 !== 0) return [accepted]
  return [accepted, { kind: 'paused', at: at + 1500, reason: 'supplement' }, { kind: 'resumed', at: at + 6000 }]
}
