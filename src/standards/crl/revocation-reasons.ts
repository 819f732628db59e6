/** CRLReason (RFC 5280 5.3.1); the place in the list is the code, 7 is not used. */
export const reasonCodes = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  undefined,
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
] as const

export type RevocationReason = NonNullable<(typeof reasonCodes)[number]>

/** After these the holder of the time-stamp key could not have dated tokens back (RFC 3161 4). */
export const harmlessReasons: ReadonlySet<RevocationReason> = new Set([
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
])
