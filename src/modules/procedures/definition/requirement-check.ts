import type { Text } from '#kernel/text.ts'
import type { Basis } from '#law/basis.ts'
import type { Condition } from './condition.ts'

/** The closed list of checks that dossiers know how to run. */
export type CheckCode =
  | 'person-in-register'
  | 'licence-in-register'
  | 'licence-not-expired'
  | 'licence-not-withdrawn'
  | 'no-unpaid-violation'
  | 'health-certificate-valid'
  | 'birth-not-registered'
  | 'parents-in-register'

/** A rule that the form alone cannot decide: asked of a register, or a condition of the law over what registers say. */
export type RequirementCheck = {
  readonly check: CheckCode
  readonly level: 'register' | 'legal-condition'
  readonly name: Text
  /** Absent: always. */
  readonly when?: Condition
  /** `block`: cannot be submitted; `wait`: taken in, the clock pauses for `pauseReason`; `tell`: the officer decides. */
  readonly onFailure:
    | { readonly kind: 'block' }
    | { readonly kind: 'wait'; readonly pauseReason: string }
    | { readonly kind: 'tell' }
  /** What the applicant reads: the fact and the way out. */
  readonly message: Text
  readonly basis: Basis
}
