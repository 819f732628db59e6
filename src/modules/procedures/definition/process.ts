import type { Text } from '#kernel/text.ts'
import type { Condition } from './condition.ts'

/** Roles that a step can be given to; positions are assigned to roles by the organisation. */
export type ActorRole =
  | 'reception-officer'
  | 'case-officer'
  | 'unit-head'
  | 'leader'
  | 'clerk'
  | 'cashier'
  | 'one-stop-head'

/** The act of a dossier that ends a step. */
export type StepAction = 'accept' | 'hand-over' | 'resolve' | 'return'

/** The forms of the one-stop mechanism, by what they are; their numbers changed in 2025. */
export type OneStopForm =
  | 'receipt'
  | 'supplement-request'
  | 'refusal'
  | 'apology'
  | 'stop-notice'
  | 'control-slip'
  | 'register'

export type FormNumbers = Readonly<Partial<Record<OneStopForm, string>>>

export type Step = {
  readonly code: string
  readonly name: Text
  readonly actor: ActorRole
  /** Share of the limit, in working minutes of an eight-hour day; offices with other hours get the same fraction. */
  readonly minutes: number
  readonly completedBy: StepAction
  readonly raises: readonly OneStopForm[]
  /** Empty for the last step. The first whose condition holds is proposed. */
  readonly next: readonly { readonly step: string; readonly when?: Condition }[]
}

/** The internal process, from reception to the return of the result. */
export type Process = { readonly steps: readonly Step[] }
