import { type Budget, dueOf, leaveOut, openBudget } from './budget.ts'
import { type ExtensionRefusal, extend } from './extension.ts'
import { LawError } from './law-error.ts'
import type { ClockEvent, EpochMinute, LegalClock, PauseRule } from './legal-clock.ts'
import type { WorkingTime } from './working-time.ts'

/** A stretch of a dossier's time as its events cut it. `reset`, `extended` and `extension-refused` take no time. */
export type Stretch = { readonly from: EpochMinute; readonly to: EpochMinute } & (
  | { readonly kind: 'awaiting-payment' | 'before-start' | 'counted' | 'overdue' | 'extended' }
  | { readonly kind: 'paused' | 'reset'; readonly reason: string }
  | { readonly kind: 'extension-refused'; readonly refusal: ExtensionRefusal }
)

export type ClockState = 'not-started' | 'running' | 'paused' | 'finished'

export type ClockRun = {
  state: ClockState
  acceptedAt: EpochMinute | undefined
  paidAt: EpochMinute | undefined
  finishedAt: EpochMinute | undefined
  pause: { readonly from: EpochMinute; readonly rule: PauseRule } | undefined
  wasExtended: boolean
  /** Nothing before counting could begin. */
  budget: Budget | undefined
  /** Where the story in `stretches` ends. */
  toldUntil: EpochMinute
  /** Without a gap from the acceptance to the due minute, once counting could begin. */
  readonly stretches: Stretch[]
  /** The first of `stretches` since the latest start from zero. */
  currentFrom: number
  /** Since the latest start from zero. */
  handOvers: readonly { readonly step: string; readonly at: EpochMinute }[]
}

type Context = { readonly clock: LegalClock; readonly time: WorkingTime; readonly now: EpochMinute }

/**
 * Plays the events up to `now`. What happens after the due minute no longer moves it, so lateness cannot be waited or reset
 * away; only an extension may, where its rule allows it so late. Events that do not fit the state are passed over.
 * While paused, the budget is what it would be if the wait ended now.
 */
export function runClock(context: Context, events: readonly ClockEvent[]): ClockRun {
  const run = notStarted()
  let last = -Infinity
  for (const event of events) {
    if (event.at < last) throw new LawError('clock-events-out-of-order', `${event.kind} at ${event.at}`)
    last = event.at
    if (event.at > context.now || run.state === 'finished') break
    play(run, context, event)
  }
  const until = run.finishedAt ?? context.now
  if (run.pause) endPause(run, context, until)
  if (run.budget) tellUntil(run, run.budget, dueOf(context.time, run.budget))
  else if (run.acceptedAt !== undefined) tell(run, { kind: 'awaiting-payment', from: run.acceptedAt, to: until })
  return run
}

function notStarted(): ClockRun {
  return {
    state: 'not-started',
    acceptedAt: undefined,
    paidAt: undefined,
    finishedAt: undefined,
    pause: undefined,
    wasExtended: false,
    budget: undefined,
    toldUntil: 0,
    stretches: [],
    currentFrom: 0,
    handOvers: [],
  }
}

function play(run: ClockRun, context: Context, event: ClockEvent): void {
  switch (event.kind) {
    case 'accepted':
      run.acceptedAt ??= event.at
      return startWhenReady(run, context)
    case 'paid':
      run.paidAt ??= event.at
      return startWhenReady(run, context)
    case 'paused':
      return pause(run, context, event)
    case 'resumed':
      return resume(run, context, event.at)
    case 'reset':
      return restart(run, context, event)
    case 'extended':
      return setNewDate(run, context, event)
    case 'handed-over':
      run.handOvers = [...run.handOvers, { step: event.step, at: event.at }]
      return
    case 'finished':
      run.finishedAt = event.at
      run.state = 'finished'
      return
    default:
      event satisfies never
  }
}

function startWhenReady(run: ClockRun, { clock, time }: Context): void {
  if (run.budget || run.acceptedAt === undefined) return
  const paidAt = clock.startRule.awaitsPayment ? run.paidAt : run.acceptedAt
  if (paidAt === undefined) return
  const arrived = Math.max(run.acceptedAt, paidAt)
  tell(run, { kind: 'awaiting-payment', from: run.acceptedAt, to: arrived })
  run.toldUntil = arrived
  run.budget = openBudget(time, clock, arrived)
  run.state = 'running'
}

function pause(run: ClockRun, { clock, time }: Context, { at, reason }: Extract<ClockEvent, { kind: 'paused' }>): void {
  const rule = pauseRuleOf(clock, reason)
  if (!run.budget || run.pause || at >= dueOf(time, run.budget)) return
  tellUntil(run, run.budget, at)
  run.pause = { from: at, rule }
  run.state = 'paused'
}

function resume(run: ClockRun, context: Context, at: EpochMinute): void {
  if (!run.pause) return
  endPause(run, context, at)
  run.state = 'running'
}

/** Also at the end of the play, for a wait that still lasts: then the state stays `paused`. */
function endPause(run: ClockRun, context: Context, at: EpochMinute): void {
  const { pause: ended, budget } = run
  if (!ended || !budget) return
  const { reason, effect } = ended.rule
  tell(run, { kind: 'paused', from: ended.from, to: at, reason })
  run.toldUntil = at
  run.pause = undefined
  if (effect === 'reset') startFromZero(run, context, { at, reason })
  // "The rest of the day" is not an amount that could go on another day: the answer is received as the dossier was.
  else if (budget.kind === 'same-day') run.budget = openBudget(context.time, context.clock, at)
  else run.budget = leaveOut(context.time, budget, { from: ended.from, to: at })
}

function restart(run: ClockRun, context: Context, event: Extract<ClockEvent, { kind: 'reset' }>): void {
  pauseRuleOf(context.clock, event.reason)
  if (!run.budget || run.pause || event.at >= dueOf(context.time, run.budget)) return
  tellUntil(run, run.budget, event.at)
  startFromZero(run, context, event)
}

function startFromZero(
  run: ClockRun,
  { time, clock }: Context,
  { at, reason }: { readonly at: EpochMinute; readonly reason: string },
): void {
  run.stretches.push({ kind: 'reset', from: at, to: at, reason })
  run.currentFrom = run.stretches.length
  run.handOvers = []
  run.toldUntil = at
  run.budget = openBudget(time, clock, at)
}

function setNewDate(run: ClockRun, { time, clock }: Context, event: Extract<ClockEvent, { kind: 'extended' }>): void {
  const { budget } = run
  if (!budget) return
  const due = dueOf(time, budget)
  const outcome = run.pause
    ? 'clock-paused'
    : extend({ time, rule: clock.extension, wasExtended: run.wasExtended, budget, event })
  if (typeof outcome === 'string') {
    run.stretches.push({ kind: 'extension-refused', from: event.at, to: event.at, refusal: outcome })
    return
  }
  tellUntil(run, budget, Math.min(event.at, due))
  tell(run, { kind: 'overdue', from: due, to: event.at })
  run.stretches.push({ kind: 'extended', from: event.at, to: event.at })
  run.toldUntil = event.at
  run.wasExtended = true
  run.budget = outcome
}

function tellUntil(run: ClockRun, { since }: Budget, until: EpochMinute): void {
  tell(run, { kind: 'before-start', from: run.toldUntil, to: Math.min(since, until) })
  tell(run, { kind: 'counted', from: Math.max(run.toldUntil, since), to: until })
  run.toldUntil = Math.max(run.toldUntil, until)
}

function tell(run: ClockRun, stretch: Stretch): void {
  if (stretch.from < stretch.to) run.stretches.push(stretch)
}

function pauseRuleOf(clock: LegalClock, reason: string): PauseRule {
  const rule = clock.pauses.find((candidate) => candidate.reason === reason)
  if (!rule) throw new LawError('pause-reason-not-found', reason)
  return rule
}
