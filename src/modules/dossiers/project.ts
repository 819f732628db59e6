import type { Dossier, DossierEvent, RecordedEvent, TimedClockEvent } from './history.ts'
import { nextState, type Action } from './workflow.ts'

/** Computes a dossier from its whole history. */
export function projectDossier(id: string, history: readonly RecordedEvent[]): Dossier {
  const [first, ...rest] = history
  if (first?.event.kind !== 'submitted') throw new Error(`dossier ${id}: the history does not begin with a submission`)
  const start: Dossier = {
    ...first.event.submission,
    id,
    version: first.sequence,
    state: 'registered',
    code: null,
    pinned: null,
    step: null,
    assignee: null,
    payment: { status: 'none', obligationId: null, amount: 0 },
    supplement: null,
    suspension: null,
    extension: null,
    result: null,
    ending: null,
    submittedAt: first.at,
    acceptedAt: null,
    resolvedAt: null,
    returnedAt: null,
    endedAt: null,
    clockEvents: [],
  }
  return rest.reduce(applyEvent, start)
}

/** The dossier after one more event. Pure: the same history gives the same dossier years later. */
export function applyEvent(dossier: Dossier, { sequence, at, event }: RecordedEvent): Dossier {
  const moved = { ...dossier, version: sequence, state: stateAfter(dossier, event) }
  switch (event.kind) {
    case 'submitted':
      throw new Error(`dossier ${dossier.id}: submitted twice`)
    case 'fee-raised':
      return { ...moved, payment: { status: 'open', obligationId: event.obligationId, amount: event.amount } }
    case 'accepted':
      return {
        ...moved,
        code: event.code,
        pinned: event.pinned,
        step: event.step,
        acceptedAt: at,
        clockEvents: startClock(dossier, { at, receivedBy: event.receivedBy }),
      }
    case 'refused':
      return { ...moved, ending: { reason: event.reason }, endedAt: at }
    case 'supplement-requested':
      return {
        ...tick(moved, pause(event.pauses, at)),
        supplement: { points: event.points, reason: event.reason, requestedAt: at, answerBy: event.answerBy },
      }
    case 'supplemented':
      return {
        ...tick(moved, { kind: 'resumed', at }),
        answers: { ...dossier.answers, ...event.answers },
        files: [...dossier.files, ...event.files],
      }
    case 'payment-requested':
      return tick(moved, pause(event.pauses, at))
    case 'paid':
      return {
        ...afterPayment(moved, dossier, at),
        payment: { ...dossier.payment, status: 'paid' },
      }
    case 'assigned':
      return { ...moved, assignee: event.assignee }
    case 'handed-over':
      return { ...tick(moved, { kind: 'handed-over', at, step: event.from }), step: event.to, assignee: null }
    case 'sent-back':
      return { ...moved, step: event.to, assignee: null }
    case 'suspended':
      return {
        ...tick(moved, { kind: 'paused', at, reason: event.reason }),
        suspension: { reason: event.reason, since: at },
      }
    case 'resumed':
      return { ...tick(moved, { kind: 'resumed', at }), suspension: null }
    case 'extended':
      return {
        ...tick(moved, { kind: 'extended', at, to: event.to }),
        extension: { from: event.from, to: event.to, reason: event.reason },
      }
    case 'resolved':
      return { ...tick(moved, { kind: 'finished', at }), result: event.result, resolvedAt: at }
    case 'returned':
      return { ...moved, returnedAt: at, endedAt: at }
    case 'withdrawn':
    case 'stopped':
      return { ...tick(moved, { kind: 'finished', at }), ending: { reason: event.reason }, endedAt: at }
    default:
      return event satisfies never
  }
}

/** The action of the workflow table that an event records; undefined for events that leave the state alone. */
const ACTION_OF: Partial<Record<DossierEvent['kind'], Action>> = {
  accepted: 'accept',
  refused: 'refuse',
  'supplement-requested': 'request-supplement',
  supplemented: 'supplement',
  'payment-requested': 'request-payment',
  paid: 'record-payment',
  assigned: 'assign',
  'handed-over': 'hand-over',
  'sent-back': 'send-back',
  suspended: 'suspend',
  resumed: 'resume',
  extended: 'extend',
  resolved: 'resolve',
  returned: 'return',
  withdrawn: 'withdraw',
  stopped: 'stop',
}

function stateAfter(dossier: Dossier, event: DossierEvent): Dossier['state'] {
  const action = ACTION_OF[event.kind]
  if (action === undefined) return dossier.state
  const state = nextState(dossier.state, action, dossier.acceptedAt !== null)
  if (state === undefined) throw new Error(`dossier ${dossier.id}: ${event.kind} is not possible when ${dossier.state}`)
  return state
}

/** The clock runs from acceptance, which ends the step that receives; a fee paid before is told to the clock together with it. */
function startClock(
  dossier: Dossier,
  { at, receivedBy }: { readonly at: string; readonly receivedBy: string },
): readonly TimedClockEvent[] {
  const accepted: readonly TimedClockEvent[] = [{ kind: 'accepted', at }]
  const paid: readonly TimedClockEvent[] = dossier.payment.status === 'open' ? [] : [{ kind: 'paid', at }]
  return [...accepted, ...paid, { kind: 'handed-over', at, step: receivedBy }]
}

/** What happens before acceptance or after the result is no affair of the clock, nor is a wait that its rules do not know. */
function tick(dossier: Dossier, event: TimedClockEvent | undefined): Dossier {
  if (event === undefined || dossier.acceptedAt === null || dossier.resolvedAt !== null) return dossier
  const last = dossier.clockEvents.at(-1)?.at
  return { ...dossier, clockEvents: [...dossier.clockEvents, { ...event, at: notBefore(event.at, last) }] }
}

/** The law reckons with events in order of time; two servers whose clocks differ by a second must not make a dossier unreadable. */
function notBefore(at: string, last: string | undefined): string {
  return last !== undefined && Temporal.Instant.compare(at, last) < 0 ? last : at
}

function pause(reason: string | null, at: string): TimedClockEvent | undefined {
  return reason === null ? undefined : { kind: 'paused', at, reason }
}

function afterPayment(moved: Dossier, before: Dossier, at: string): Dossier {
  const paid = tick(moved, { kind: 'paid', at })
  return before.state === 'awaiting-payment' ? tick(paid, { kind: 'resumed', at }) : paid
}
