import type { LegalClock } from '#law/legal-clock.ts'
import { sharesOf } from './shares-of.ts'
import type { Fee } from './fee.ts'
import type { Part } from './part.ts'
import type { ProcedureVersion } from './procedure-version.ts'
import type { Process } from './process.ts'

/** What holds for an applicant in one case. */
export type EffectiveRules = {
  readonly parts: readonly Part[]
  readonly fees: readonly Fee[]
  readonly clock: LegalClock
  readonly process: Process
}

/** The rules of the version with those of the case laid over them; undefined for a case that the version does not know. */
export function findRules(version: ProcedureVersion, caseCode: string): EffectiveRules | undefined {
  const found = version.cases.find(({ code }) => code === caseCode)
  if (!found) return undefined
  const process = found.process ?? version.process
  return {
    parts: [...version.parts, ...(found.parts ?? [])],
    fees: found.fees ?? version.fees,
    clock: { ...(found.clock ?? version.clock), shares: sharesOf(process) },
    process,
  }
}
