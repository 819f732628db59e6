import { Type, type Static } from 'typebox'

/** What is looked at, in the order in which an official reads it. */
export const ASPECTS = ['readable', 'issuer', 'unaltered', 'holder', 'period', 'status', 'answer'] as const

const Finding = Type.Object({
  aspect: Type.Enum([...ASPECTS]),
  /** `unknown`: could not be found out, such as a status list that does not answer. */
  outcome: Type.Enum(['passed', 'failed', 'unknown']),
  /** Tells failures of one aspect apart. */
  reason: Type.Optional(Type.Enum(['suspended', 'revoked', 'expired', 'not-yet-valid'])),
})

export const CheckResult = Type.Object({
  findings: Type.Array(Finding),
  format: Type.Union([Type.Literal('mso_mdoc'), Type.Literal('dc+sd-jwt'), Type.Null()]),
  /** Name in the certificate that signed the licence. */
  issuer: Type.Union([Type.String(), Type.Null()]),
  validUntil: Type.Union([Type.String(), Type.Null()]),
  disclosed: Type.Record(Type.String(), Type.Unknown()),
})

export type CheckFinding = Static<typeof Finding>
export type CheckResult = Static<typeof CheckResult>

export function isGood({ findings }: Pick<CheckResult, 'findings'>): boolean {
  return findings.length > 0 && findings.every(({ outcome }) => outcome === 'passed')
}
