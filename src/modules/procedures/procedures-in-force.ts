import { inForce, type IsoDate } from '#law/basis.ts'
import { publishedVersions } from './catalogue.ts'
import { procedureKey } from './definition/procedure-key.ts'
import type { ProcedureVersion } from './definition/procedure-version.ts'
import { proceduresErrors } from './errors.ts'
import { formerProcedures } from './former-procedures.ts'

const byKey = new Map(publishedVersions.map((version) => [procedureKey(version), version]))

/** The version that a dossier pinned, in force or not. */
export function getProcedureVersion(code: string, version: number): ProcedureVersion {
  const found = byKey.get(procedureKey({ code, version }))
  if (found) return found
  requireKnown(code)
  throw proceduresErrors.problem('version-not-found', { parameters: { code, version } })
}

/** The version that a dossier received on this day is handled under. */
export function procedureInForce(code: string, date: IsoDate): ProcedureVersion {
  const [found] = inForce(publishedVersions, date).filter((version) => version.code === code)
  if (found) return found
  requireKnown(code)
  throw proceduresErrors.problem('procedure-not-in-force', { parameters: { code, date } })
}

export function proceduresInForce(date: IsoDate): readonly ProcedureVersion[] {
  return inForce(publishedVersions, date)
}

/** The code now in use: itself, or what took the place of a dead code. */
export function currentCodeOf(code: string): string {
  return formerProcedures.find(({ formerCode }) => formerCode === code)?.code ?? code
}

function requireKnown(code: string): void {
  if (publishedVersions.some((version) => version.code === code)) return
  throw proceduresErrors.problem('procedure-not-found', { parameters: { code } })
}
