import type { CalendarVersion, OfficeHours } from './calendar.ts'
import type { ClockEvent, ExtensionRule, LegalClock, WorkingAmount } from './legal-clock.ts'

// The slow, obvious second implementation that the tests hold the engine against. It shares no code with it: it marks every minute
// of the calendar as office time or not and then walks, one minute at a time. Times in here are minutes since the calendar began.

type Office = {
  readonly isOpen: Uint8Array
  /** Marks the minute at which the last session of a day has ended. */
  readonly isClosing: Uint8Array
  /** Marks midnights and closings, so that the walk stops to think only there. */
  readonly isTurn: Uint8Array
  readonly begin: number
  readonly minutesPerDay: number
}

type Case = {
  readonly clock: LegalClock
  readonly calendar: CalendarVersion
  readonly officeHours: OfficeHours
  readonly events: readonly ClockEvent[]
  readonly now: number
}

type State = {
  phase: 'idle' | 'running' | 'paused'
  kind: 'working' | 'calendar' | 'day'
  /** First minute that can count. */
  start: number
  /** Working minutes, or midnights, or nothing. */
  left: number
  /** For `day`: midnight before the day that is due. */
  dueDay: number
  due: number
}

const day = 1440

export function referenceClock(given: Case) {
  const office = markOffice(given.calendar, given.officeHours)
  const toLocal = (minute: number) => minute + 420 - office.begin
  const now = toLocal(given.now)
  const events = given.events.map((event) => ({ ...event, at: toLocal(event.at) })).filter(({ at }) => at <= now)
  const first = events.find(({ kind }) => kind === 'accepted')
  if (!first) return { state: 'not-started' } as const
  const walk = { given, office, toLocal, accepted: false, paid: false, extended: false, reason: '' }
  const state: State = { phase: 'idle', kind: 'working', start: 0, left: 0, dueDay: 0, due: 0 }
  const finish = events.find(({ kind }) => kind === 'finished')?.at
  const until = finish ?? now
  const wasPaused = walkEvents(
    walk,
    state,
    events.slice(0, events.findIndex(({ kind }) => kind === 'finished') + 1 || undefined),
    until,
  )
  if (state.phase === 'idle') return { state: 'not-started' } as const
  walkOn(office, state, until)
  const from = Math.max(until, state.start)
  return {
    state: finish !== undefined ? 'finished' : wasPaused ? 'paused' : 'running',
    due: state.due - 420 + office.begin,
    isOverdue: until > state.due,
    remaining: state.due >= from ? countOpen(office, from, state.due) : 0 - countOpen(office, state.due, from),
  } as const
}

type Walk = {
  readonly given: Case
  readonly office: Office
  readonly toLocal: (minute: number) => number
  accepted: boolean
  paid: boolean
  extended: boolean
  reason: string
}

function walkEvents(walk: Walk, state: State, events: readonly ClockEvent[], until: number): boolean {
  const { office } = walk
  let next = 0
  let nextAt = events[0]!.at
  for (let t = nextAt; t <= until; t += 1) {
    if (office.isTurn[t]) turn(office, state, t)
    if (t === nextAt) {
      for (; events[next]?.at === t; next += 1) apply(walk, state, events[next]!)
      nextAt = events[next]?.at ?? Infinity
      if (office.isClosing[t]) meetDue(state, t)
    }
    if (office.isOpen[t] && t < until) countMinute(state, t)
  }
  const wasPaused = state.phase === 'paused'
  if (wasPaused) endWait(walk, state, until)
  if (office.isClosing[until]) meetDue(state, until)
  return wasPaused
}

/** From a minute whose events are over to the due one. */
function walkOn(office: Office, state: State, from: number): void {
  if (state.due > 0) return
  let t = from
  if (state.kind === 'working') {
    for (t = Math.max(from, state.start); state.left > 0; t += 1) state.left -= office.isOpen[t]!
    state.due = t
    return
  }
  if (office.isClosing[t]) meetDue(state, t)
  while (state.due === 0) {
    t += 1
    if (office.isTurn[t]) turn(office, state, t)
  }
}

function turn(office: Office, state: State, t: number): void {
  if (office.isClosing[t]) meetDue(state, t)
  else passMidnight(state, t)
}

function passMidnight(state: State, t: number): void {
  if (state.kind === 'calendar' && state.phase === 'running' && t > state.start && state.left > 0) state.left -= 1
}

function meetDue(state: State, t: number): void {
  if (state.phase !== 'running' || state.due > 0 || t < state.start) return
  const isLastDay = state.kind === 'calendar' ? state.left === 0 : state.kind === 'day' && midnight(t) === state.dueDay
  if (isLastDay) state.due = t
}

function countMinute(state: State, t: number): void {
  if (state.phase !== 'running' || state.kind !== 'working' || state.due > 0 || t < state.start) return
  state.left -= 1
  if (state.left === 0) state.due = t + 1
}

function apply(walk: Walk, state: State, event: ClockEvent): void {
  const isOpen = state.phase === 'running' && state.due === 0
  if (event.kind === 'accepted' || event.kind === 'paid') {
    walk[event.kind] = true
    const isReady = walk.accepted && (walk.paid || !walk.given.clock.startRule.awaitsPayment)
    if (state.phase === 'idle' && isReady) begin(walk, state, event.at)
  } else if (event.kind === 'paused' && isOpen) {
    state.phase = 'paused'
    walk.reason = event.reason
  } else if (event.kind === 'resumed' && state.phase === 'paused') endWait(walk, state, event.at)
  else if (event.kind === 'reset' && isOpen) begin(walk, state, event.at)
  else if (event.kind === 'extended' && state.phase === 'running') tryExtension(walk, state, event)
}

function endWait(walk: Walk, state: State, t: number): void {
  const rule = walk.given.clock.pauses.find(({ reason }) => reason === walk.reason)
  state.phase = 'running'
  if (rule?.effect === 'reset' || state.kind === 'day') begin(walk, state, t)
}

function begin({ given, office }: Walk, state: State, arrived: number): void {
  const { limit, startRule } = given.clock
  const receipt = receive(office, startRule.receipt, arrived)
  Object.assign(state, { phase: 'running', start: receipt, due: 0 })
  if (limit.kind === 'working-time') {
    const from = startRule.countsFrom === 'receipt' ? receipt : midnight(receipt) + day
    Object.assign(state, { kind: 'working', start: nextOpen(office, from), left: toMinutes(office, limit) })
  } else if (limit.kind === 'calendar-time') {
    const days = limit.unit === 'month' ? daysOfMonths(office, receipt, limit.amount) : limit.amount
    Object.assign(state, { kind: 'calendar', left: days })
  } else {
    const isInTime = isWorked(office, receipt) && receipt % day <= clockTime(limit.cutOff)
    const dueDay = isInTime ? midnight(receipt) : midnight(nextOpen(office, midnight(receipt) + day))
    Object.assign(state, { kind: 'day', dueDay })
  }
}

function receive(office: Office, rule: LegalClock['startRule']['receipt'], t: number): number {
  if (rule.kind === 'as-arrived') return t
  const tomorrow = nextOpen(office, midnight(t) + day)
  if (rule.kind === 'last-minutes') return isWorked(office, t) && t < closingOf(office, t) - rule.minutes ? t : tomorrow
  if (isWorked(office, t) && t % day <= clockTime(rule.time)) return t
  return Math.max(tomorrow, midnight(tomorrow) + clockTime(rule.opening ?? '00:00'))
}

function tryExtension(walk: Walk, state: State, event: Extract<ClockEvent, { kind: 'extended' }>): void {
  const { office, given } = walk
  const rule = given.clock.extension
  if (!rule || walk.extended) return
  const before = { ...state }
  walkOn(office, before, event.at)
  if (!isNoticed(office, rule, event.at, before.due)) return
  const to = 'to' in event ? walk.toLocal(event.to) : later(office, before.due, event.by)
  const earliest = Math.max(before.due, event.at)
  if (to <= earliest) return
  const after = { ...state, due: 0 }
  if (state.kind === 'working') {
    after.start = Math.max(event.at, state.start)
    after.left = countOpen(office, after.start, to)
    if (countOpen(office, earliest, to) === 0) return
  } else {
    Object.assign(after, { kind: 'calendar', left: (midnight(to) - midnight(Math.max(event.at, state.start))) / day })
    if (closingOf(office, nextOpen(office, midnight(to))) <= earliest) return
  }
  walk.extended = true
  Object.assign(state, after)
}

function isNoticed(office: Office, { notice }: ExtensionRule, at: number, due: number): boolean {
  if (notice.unit === 'none') return true
  if (notice.unit === 'calendar-day') return midnight(at) <= midnight(due) - notice.amount * day
  return at <= due && countOpen(office, at, due) >= toMinutes(office, notice)
}

function later(office: Office, due: number, by: Extract<ClockEvent, { by: unknown }>['by']): number {
  if (by.unit === 'calendar-day' || by.unit === 'month') {
    const days = by.unit === 'month' ? daysOfMonths(office, due, by.amount) : by.amount
    return closingOf(office, nextOpen(office, midnight(due) + days * day))
  }
  let left = toMinutes(office, by as WorkingAmount)
  let t = due
  for (; left > 0; t += 1) left -= office.isOpen[t]!
  return t
}

function toMinutes(office: Office, { amount, unit }: WorkingAmount): number {
  if (unit === 'day') return Math.round(amount * office.minutesPerDay)
  if (unit === 'half-day') return Math.round((amount * office.minutesPerDay) / 2)
  return Math.round(unit === 'hour' ? amount * 60 : amount)
}

function daysOfMonths(office: Office, t: number, months: number): number {
  const from = new Date((office.begin + midnight(t)) * 60_000)
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const lastOfMonth = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate()
  to.setUTCDate(Math.min(from.getUTCDate(), lastOfMonth))
  return (to.getTime() - from.getTime()) / 86_400_000
}

function countOpen(office: Office, from: number, to: number): number {
  let count = 0
  for (let t = from; t < to; t += 1) count += office.isOpen[t]!
  return count
}

function nextOpen(office: Office, from: number): number {
  let t = from
  while (!office.isOpen[t]) t += 1
  return t
}

function closingOf(office: Office, t: number): number {
  return office.isClosing.indexOf(1, midnight(t))
}

function isWorked(office: Office, t: number): boolean {
  return office.isClosing.subarray(midnight(t), midnight(t) + day).includes(1)
}

function midnight(t: number): number {
  return Math.floor(t / day) * day
}

function clockTime(text: string): number {
  const [hour, minute] = text.split(':').map(Number)
  return hour! * 60 + minute!
}

const marked = new Map<OfficeHours, Office>()

function markOffice(calendar: CalendarVersion, hours: OfficeHours): Office {
  const known = marked.get(hours)
  if (known) return known
  const off = new Set<string>()
  const extra = new Set<string>()
  for (const { daysOff, exchanges } of calendar.years) {
    for (const { dayOff, worked } of exchanges) {
      off.add(dayOff)
      extra.add(worked)
    }
    for (const { from, to } of daysOff) for (const date of datesBetween(from, to)) off.add(date)
  }
  const begin = Date.parse(`${calendar.years[0]!.year}-01-01T00:00Z`) / 60_000
  const dates = [...datesBetween(`${calendar.years[0]!.year}-01-01`, `${calendar.years.at(-1)!.year}-12-31`)]
  const isOpen = new Uint8Array(dates.length * day)
  const isClosing = new Uint8Array(dates.length * day)
  for (const [index, date] of dates.entries()) {
    const weekday = new Date(date).getUTCDay()
    if (off.has(date) || ((weekday === 0 || weekday === 6) && !extra.has(date))) continue
    const sessions = sessionsOn(hours, date)
    for (const [opens, closes] of sessions)
      isOpen.fill(1, index * day + clockTime(opens), index * day + clockTime(closes))
    isClosing[index * day + clockTime(sessions.at(-1)![1])] = 1
  }
  const minutesPerDay = hours.seasons[0]!.sessions.reduce(
    (sum, [opens, closes]) => sum + clockTime(closes) - clockTime(opens),
    0,
  )
  const isTurn = isClosing.map((closes, t) => (closes || t % day === 0 ? 1 : 0))
  const office = { isOpen, isClosing, isTurn, begin, minutesPerDay }
  marked.set(hours, office)
  return office
}

function sessionsOn({ seasons }: OfficeHours, date: string) {
  let current = seasons.at(-1)!
  for (const season of seasons) if (season.from <= date.slice(5)) current = season
  return current.sessions
}

function* datesBetween(from: string, to: string): Generator<string> {
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000)
    yield new Date(time).toISOString().slice(0, 10)
}
