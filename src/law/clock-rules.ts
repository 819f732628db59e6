import type { Bilingual, Dated, IsoDate } from './basis.ts'
import { inForce } from './basis.ts'
import { LawError } from './law-error.ts'
import type { ExtensionRule, PauseRule, StartRule } from './legal-clock.ts'
import { readLawFile } from './read-law-file.ts'

type Named = { readonly id: string; readonly name: Bilingual }

type ClockRules = {
  readonly startRules: readonly Dated<Named & StartRule>[]
  readonly pauseRules: readonly Dated<PauseRule>[]
  readonly extensionRules: readonly Dated<Named & ExtensionRule>[]
}

/** A start rule as the law had it on a date. */
export function getStartRule(id: string, on: IsoDate): StartRule {
  return pick(clockRules().startRules, (rule) => rule.id === id, { id, on })
}

/** A reason to wait as the law had it on a date. */
export function getPauseRule(reason: string, on: IsoDate): PauseRule {
  return pick(clockRules().pauseRules, (rule) => rule.reason === reason, { id: reason, on })
}

/** The rule of the one new date as the law had it on a date. */
export function getExtensionRule(id: string, on: IsoDate): ExtensionRule {
  return pick(clockRules().extensionRules, (rule) => rule.id === id, { id, on })
}

function clockRules(): ClockRules {
  return readLawFile('law/clock-rules.json') as ClockRules
}

function pick<T extends Dated<object>>(
  rows: readonly T[],
  isMeant: (row: T) => boolean,
  { id, on }: { readonly id: string; readonly on: IsoDate },
): T {
  const row = inForce(rows.filter(isMeant), on)[0]
  if (!row) throw new LawError('clock-rule-not-found', `${id} on ${on}`)
  return row
}
