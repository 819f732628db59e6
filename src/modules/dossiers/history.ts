import type { LegalClock, StepShare } from '#law/legal-clock.ts'
import type { State } from './workflow.ts'

/** A person as they stood in the register when the dossier was submitted. */
export type PersonOnDossier = {
  readonly personId: string
  readonly name: string
  readonly personalId: string
  readonly birthDate: string
  readonly address: string
  readonly phone: string | null
  readonly email: string | null
}

export type AttachedFile = {
  readonly partCode: string
  readonly sha256: string
  readonly name: string
  readonly bytes: number
  readonly mediaType: string
}

/** A value that a register gave and nobody typed: where from and when. */
export type ProvidedValue = { readonly value: unknown; readonly source: string; readonly at: string }

/** How a person agreed to be helped; Law 91/2025/QH15 wants consent that can be proved. */
export type Consent = {
  readonly method: 'signed-paper' | 'spoken-before-witness'
  readonly witness: string | null
  readonly at: string
}

/** What a register said about a requirement of the law at submission. */
export type CheckResult = {
  readonly check: string
  readonly outcome: 'met' | 'not-met' | 'unknown'
  readonly onFailure: 'block' | 'wait' | 'tell'
}

/** Three persons and three places stay apart: mixing them is the usual cause of wrong statistics. */
export type Submission = {
  readonly procedure: { readonly code: string; readonly version: number; readonly case: string }
  readonly channel: 'direct' | 'online' | 'post'
  readonly submitterUser: string
  readonly submitter: PersonOnDossier
  readonly subject: PersonOnDossier
  readonly representative: PersonOnDossier | null
  readonly helper: { readonly user: string; readonly consent: Consent } | null
  readonly helpPoint: string | null
  readonly receivingPoint: string
  readonly competentOrganisation: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly provided: Readonly<Record<string, ProvidedValue>>
  readonly files: readonly AttachedFile[]
  readonly checks: readonly CheckResult[]
  readonly delivery: { readonly method: 'desk' | 'post' | 'electronic'; readonly address: string | null }
}

/** The rules in force at reception; later law moves the dossier only by a transitional clause. */
export type PinnedClock = { readonly clock: LegalClock; readonly calendarId: string; readonly officeHoursId: string }

export type Result = {
  readonly code: string
  readonly name: string
  readonly number: string
  readonly reference: string | null
}

export type DossierEvent =
  | { readonly kind: 'submitted'; readonly submission: Submission }
  | { readonly kind: 'fee-raised'; readonly obligationId: string; readonly amount: number }
  | {
      readonly kind: 'accepted'
      readonly code: string
      readonly pinned: PinnedClock
      readonly receivedBy: string
      readonly step: string
    }
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'supplement-requested'
      readonly points: readonly string[]
      readonly reason: string
      readonly answerBy: string
      readonly pauses: string | null
    }
  | {
      readonly kind: 'supplemented'
      readonly answers: Readonly<Record<string, unknown>>
      readonly files: readonly AttachedFile[]
      readonly note: string | null
    }
  | { readonly kind: 'payment-requested'; readonly obligationId: string; readonly pauses: string | null }
  | { readonly kind: 'paid'; readonly obligationId: string }
  | { readonly kind: 'assigned'; readonly assignee: string }
  | {
      readonly kind: 'handed-over'
      readonly from: string
      readonly to: string
      readonly punctuality: 'early' | 'on-time' | 'late'
      readonly note: string | null
    }
  | { readonly kind: 'sent-back'; readonly from: string; readonly to: string; readonly reason: string }
  | { readonly kind: 'suspended'; readonly reason: string; readonly note: string }
  | { readonly kind: 'resumed'; readonly note: string | null }
  | { readonly kind: 'extended'; readonly from: string; readonly to: string; readonly reason: string }
  | { readonly kind: 'resolved'; readonly result: Result; readonly note: string | null }
  | { readonly kind: 'returned'; readonly method: 'desk' | 'post' | 'electronic'; readonly receiver: string }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  | { readonly kind: 'stopped'; readonly reason: string; readonly basis: string | null }

export type RecordedEvent = {
  readonly sequence: number
  readonly at: string
  readonly actor: { readonly kind: string; readonly id: string; readonly organisation: string | null }
  readonly event: DossierEvent
}

/** The whole dossier as its history makes it; four statuses are kept apart: state, payment, delivery, synchronisation. */
export type Dossier = Submission & {
  readonly id: string
  readonly version: number
  readonly state: State
  readonly code: string | null
  readonly pinned: PinnedClock | null
  readonly step: string | null
  readonly assignee: string | null
  readonly payment: {
    readonly status: 'none' | 'open' | 'paid'
    readonly obligationId: string | null
    readonly amount: number
  }
  readonly supplement: {
    readonly points: readonly string[]
    readonly reason: string
    readonly requestedAt: string
    readonly answerBy: string
  } | null
  readonly suspension: { readonly reason: string; readonly since: string } | null
  readonly extension: { readonly from: string; readonly to: string; readonly reason: string } | null
  readonly result: Result | null
  readonly ending: { readonly reason: string } | null
  readonly submittedAt: string
  readonly acceptedAt: string | null
  readonly resolvedAt: string | null
  readonly returnedAt: string | null
  readonly endedAt: string | null
  /** What the legal clock must know, in order. */
  readonly clockEvents: readonly TimedClockEvent[]
}

/** A clock event with its instant; `legal-time.ts` turns instants into the minutes that the law engine counts. */
export type TimedClockEvent =
  | { readonly kind: 'accepted' | 'paid' | 'resumed' | 'finished'; readonly at: string }
  | { readonly kind: 'paused'; readonly at: string; readonly reason: string }
  | { readonly kind: 'extended'; readonly at: string; readonly to: string }
  | { readonly kind: 'handed-over'; readonly at: string; readonly step: StepShare['step'] }
