import type { StepShare } from '#law/legal-clock.ts'
import { pathsThrough } from './paths-through.ts'
import type { Process } from './process.ts'

/** The steps as fractions of the limit: they fill it in an office of any hours, and no second list can disagree. */
export function sharesOf(process: Process): readonly StepShare[] {
  const denominator = Math.max(0, ...pathsThrough(process).map(minutesOf))
  return process.steps.map(({ code, minutes }) => ({ step: code, kind: 'fraction', numerator: minutes, denominator }))
}

/** Working minutes of an eight-hour day. */
export function minutesOf(path: readonly { readonly minutes: number }[]): number {
  return path.reduce((sum, { minutes }) => sum + minutes, 0)
}
