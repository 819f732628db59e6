/** The closed list of what the law floor refuses; modules translate the code for people. */
export type LawErrorCode =
  | 'calendar-not-found'
  | 'calendar-altered'
  | 'calendar-too-short'
  | 'office-hours-not-found'
  | 'office-hours-uneven'
  | 'clock-rule-not-found'
  | 'clock-events-out-of-order'
  | 'pause-reason-not-found'

export class LawError extends Error {
  readonly code: LawErrorCode

  constructor(code: LawErrorCode, detail: string) {
    super(`${code}: ${detail}`)
    this.name = 'LawError'
    this.code = code
  }
}
