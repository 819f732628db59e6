/** An offer is scanned at once or made again. */
export const OFFER = { minutes: 10 } as const
export const MOST_WRONG_PINS = 3
export const PIN_LENGTH = 6
/** From the token until the last credential is fetched. */
export const TOKEN = { minutes: 5 } as const
export const NONCE = { minutes: 5 } as const
/** A copy in a wallet is fetched again after it: a lost phone without a report stops being a licence. */
export const CREDENTIAL_DAYS = 90
