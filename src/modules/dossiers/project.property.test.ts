import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { getCalendar, getOfficeHours } from '#law/load-calendar.ts'
import { referenceClock } from '#law/reference-clock.ts'
import { epochMinuteOf } from '#law/vietnamese-dates.ts'
import type { Dossier, DossierEvent, RecordedEvent } from './history.ts'
import { applyEvent, projectDossier } from './project.ts'
import { samplePinnedClock, sampleSubmission } from './testing/sample-submission.ts'
import { clockEventOf, dueInstantOf, timeOfDossier } from './time-of-dossier.ts'
import { actionsOf, isClosed, STATES } from './workflow.ts'

const ID = '0198f4a0-0000-7000-8000-000000000000'
const START = Temporal.Instant.from('2026-11-16T01:00:00Z')
const actor = { kind: 'official', id: 'anybody', organisation: 'G01.26.08' }

/** What a careful reader keeps on a slip of paper beside the dossier. */
type Model = {
  sequence: number
  isAccepted: boolean
  hasFee: boolean
  isPaid: boolean
  wasAsked: boolean
  pause: boolean
  end: boolean
}
type Real = { dossier: Dossier; history: RecordedEvent[]; now: Temporal.Instant }

const reason = 'Lý do của phép thử'
const EVENTS = {
  accepted: {
    kind: 'accepted',
    code: 'G01.26.08-261116-0001',
    pinned: samplePinnedClock,
    receivedBy: 'reception',
    step: 'examination',
  },
  refused: { kind: 'refused', reason },
  'supplement-requested': {
    kind: 'supplement-requested',
    points: ['Ảnh chân dung'],
    reason,
    answerBy: '2026-12-31T10:00:00Z',
    pauses: 'supplement',
  },
  supplemented: { kind: 'supplemented', answers: {}, files: [], note: null },
  'payment-requested': { kind: 'payment-requested', obligationId: ID, pauses: 'financial-obligation' },
  paid: { kind: 'paid', obligationId: ID },
  assigned: { kind: 'assigned', assignee: 'somebody' },
  'handed-over': { kind: 'handed-over', from: 'examination', to: 'review', punctuality: 'on-time', note: null },
  'sent-back': { kind: 'sent-back', from: 'review', to: 'examination', reason },
  suspended: { kind: 'suspended', reason: 'licence-record-missing', note: reason },
  resumed: { kind: 'resumed', note: null },
  extended: { kind: 'extended', from: '2026-11-20T05:00:00Z', to: '2027-01-15T10:00:00Z', reason },
  resolved: {
    kind: 'resolved',
    result: { code: 'licence', name: 'Giấy phép lái xe', number: 'AA000001', reference: null },
    note: null,
  },
  returned: { kind: 'returned', method: 'desk', receiver: 'Nguyễn Thị Ngọc Lan' },
  withdrawn: { kind: 'withdrawn', reason },
  stopped: { kind: 'stopped', reason, basis: null },
} satisfies Partial<Record<DossierEvent['kind'], DossierEvent>>

type Kind = keyof typeof EVENTS

// Rarely, or no sequence would live long.
const ENDINGS: readonly Kind[] = ['refused', 'resolved', 'returned', 'withdrawn', 'stopped']
const KINDS = Object.keys(EVENTS) as Kind[]

const anyEvent = fc
  .record({
    kind: fc.oneof(...KINDS.map((kind) => ({ weight: ENDINGS.includes(kind) ? 1 : 8, arbitrary: fc.constant(kind) }))),
    minutes: fc.integer({ min: -2, max: 2000 }),
  })
  .map(({ kind, minutes }): fc.Command<Model, Real> => ({
    check: (model) => isDoneByCommands(kind, model),
    run: (model, real) => happen(model, real, { kind, minutes }),
    toString: () => `${kind} after ${minutes} minutes`,
  }))

test('no sequence of events breaks a dossier, and what the table does not allow is not applied', () => {
  fc.assert(
    fc.property(fc.commands([anyEvent], { maxCommands: 40, size: 'max' }), fc.boolean(), (commands, hasFee) => {
      fc.modelRun(() => begin(hasFee), commands)
    }),
    { numRuns: 1500 },
  )
})

test('the due time is that of the slow reckoning, minute for minute', () => {
  fc.assert(
    fc.property(fc.commands([anyEvent], { maxCommands: 25, size: 'max' }), fc.boolean(), (commands, hasFee) => {
      const state = begin(hasFee)
      happen(state.model, state.real, { kind: 'accepted', minutes: 60 })
      fc.modelRun(() => state, commands)
      compareWithReference(state.real)
    }),
    { numRuns: 600 },
  )
})

function begin(hasFee: boolean): { model: Model; real: Real } {
  const submitted = {
    sequence: 1,
    at: START.toString(),
    actor,
    event: { kind: 'submitted', submission: sampleSubmission },
  } as const
  const model = { sequence: 1, isAccepted: false, hasFee, isPaid: !hasFee, wasAsked: false, pause: false, end: false }
  const real: Real = { dossier: projectDossier(ID, [submitted]), history: [submitted], now: START }
  if (hasFee) apply(real, { kind: 'fee-raised', obligationId: ID, amount: 135_000 }, (model.sequence += 1))
  return { model, real }
}

/** What commands hold an event to beyond the state, which the table decides. */
function isDoneByCommands(kind: Kind, { isPaid, wasAsked, pause, isAccepted }: Readonly<Model>): boolean {
  if (kind === 'paid') return !isPaid
  if (kind === 'payment-requested') return !isPaid && !pause
  if (kind === 'supplement-requested') return !wasAsked && !pause
  if (kind === 'resumed') return pause
  if (['suspended', 'extended', 'resolved', 'handed-over', 'sent-back'].includes(kind)) return isAccepted && !pause
  return true
}

function happen(model: Model, real: Real, { kind, minutes }: { readonly kind: Kind; readonly minutes: number }): void {
  const before = real.dossier
  real.now = real.now.add({ minutes })
  try {
    apply(real, EVENTS[kind], model.sequence + 1)
  } catch (error) {
    assert.match(String(error), /not possible when/)
    assert.equal(real.dossier, before)
    return
  }
  assert.ok(!model.end, `${kind} after the end`)
  model.sequence += 1
  model.isAccepted ||= kind === 'accepted'
  model.isPaid ||= kind === 'paid'
  model.wasAsked ||= kind === 'supplement-requested'
  if (kind === 'suspended') model.pause = true
  if (kind === 'resumed') model.pause = false
  model.end = ['refused', 'returned', 'withdrawn', 'stopped'].includes(kind)
  requireInvariants(model, real)
}

function apply(real: Real, event: DossierEvent, sequence: number): void {
  const recorded = { sequence, at: real.now.toString(), actor, event }
  real.dossier = applyEvent(real.dossier, recorded)
  real.history.push(recorded)
}

function requireInvariants(model: Model, { dossier, history }: Real): void {
  assert.equal(dossier.version, model.sequence)
  assert.equal(dossier.version, history.at(-1)?.sequence)
  assert.ok(Object.hasOwn(STATES, dossier.state))
  assert.equal(dossier.code !== null, model.isAccepted, 'a code if, and only if, it was accepted')
  assert.equal(dossier.endedAt !== null, model.end)
  assert.equal(isClosed(dossier.state), model.end)
  assert.equal(actionsOf(dossier.state).length === 0, model.end)
  assert.equal(dossier.payment.status, model.hasFee ? (model.isPaid ? 'paid' : 'open') : 'none')
  const replayed = projectDossier(ID, JSON.parse(JSON.stringify(history)) as RecordedEvent[])
  assert.deepEqual(replayed, JSON.parse(JSON.stringify(dossier)))
  requireDueTime(model, dossier)
}

/** A due time stands exactly where a clock runs or has run to its end; a wait that began in time stops it. */
function requireDueTime({ isAccepted, end }: Model, dossier: Dossier): void {
  const due = dueInstantOf(dossier)
  if (!isAccepted) return assert.equal(due, null)
  if (end || dossier.resolvedAt !== null) return
  const waitsFor =
    dossier.suspension?.since ?? (dossier.state === 'awaiting-supplement' ? dossier.supplement?.requestedAt : null)
  if (waitsFor === null && dossier.state !== 'awaiting-payment') assert.ok(due !== null, 'the clock runs')
  if (due !== null && waitsFor) {
    assert.ok(
      Temporal.Instant.compare(waitsFor, due) >= 0,
      'only a wait that began after the due time leaves it standing',
    )
  }
}

function compareWithReference({ dossier, now }: Real): void {
  if (dossier.pinned === null) return
  const time = timeOfDossier(dossier, now)
  const { clock, calendarId, officeHoursId } = dossier.pinned
  const reference = referenceClock({
    clock,
    calendar: getCalendar(calendarId),
    officeHours: getOfficeHours(officeHoursId),
    events: dossier.clockEvents.map(clockEventOf),
    now: epochMinuteOf(now),
  })
  assert.equal(time?.state, reference.state)
  if (time === undefined || time.state === 'not-started' || reference.state === 'not-started') return
  assert.equal(time.dueAt, reference.due)
}
