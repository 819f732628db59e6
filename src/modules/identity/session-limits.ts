/** How long a session lasts: it ends after `idleMinutes` without a request, and after `hours` in any case. */
export const SESSION_LIMITS = {
  idleMinutes: 30,
  /** Officials sign in once a working day. */
  hours: { person: 12, official: 10 },
  basis: 'TCVN 11930:2017 asks for limits and leaves their length to the operator; lengths after OWASP ASVS 5.0, 7.3',
  confidence: 'unconfirmed',
} as const

/** Time to find one's telephone and read the code. */
export const SIGN_IN_MINUTES = 10

/** Ended sessions stay for the owner to look at, then only the audit log knows of them. */
export const SESSION_KEPT_DAYS = 90
