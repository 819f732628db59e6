import type { Text } from '#kernel/text.ts'
import type { Basis } from '#law/basis.ts'
import type { Condition } from './condition.ts'

/** The closed list of questions to registers that dossiers know how to ask about the applicant. */
export type RegisterQuestion =
  | 'licence-not-withdrawn'
  | 'no-unpaid-violation'
  | 'health-certificate-valid'
  | 'birth-not-registered'

/** A rule beyond the syntax of the form: asked of a register, or a condition of the law over what is on the form. */
export type RequirementCheck = {
  readonly check: string
  readonly name: Text
  /** Absent: always. */
  readonly when?: Condition
  readonly test: { readonly ask: RegisterQuestion } | { readonly violatedWhen: Condition }
  /** `block`: cannot be submitted; `wait`: taken in, and the clock pauses for the reason; `tell`: the officer decides. */
  readonly onFailure:
    | { readonly kind: 'block' }
    | { readonly kind: 'wait'; readonly pauseReason: string }
    | { readonly kind: 'tell' }
  /** What the applicant reads: the fact and the way out. */
  readonly message: Text
  readonly basis: Basis
}
