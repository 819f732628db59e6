import type { IsoDate } from '#law/basis.ts'
import type { Channel } from '../definition/channel.ts'

/** Answers as JSON, by field code: from the applicant or from a register. Whatever stands in them, nothing here throws. */
export type Answers = Readonly<Record<string, unknown>>

/** What conditions and checks look at. */
export type FormFacts = {
  readonly answers: Answers
  /** Absent for rules that hold in every case. */
  readonly caseCode?: string
  /** Absent: online. At the desk and by post, papers may take the place of files. */
  readonly channel?: Channel
  /** The day in Viet Nam. */
  readonly today: IsoDate
}

/** An answer that says nothing: never given, blank, an empty list, a box left unticked. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.every(isBlank)
  return typeof value === 'object' && Object.values(value).every(isBlank)
}

/** Own members only: a field named `constructor` has no answer unless one was given. */
export function answerTo(answers: Answers, field: string): unknown {
  return Object.hasOwn(answers, field) ? answers[field] : undefined
}
