import { vietnamDate } from '#law/vietnamese-dates.ts'
import { citeBasis, inForce, type Dated } from '#law/basis.ts'
import type { WorkingAmount } from '#law/legal-clock.ts'
import { readLawFile } from '#law/read-law-file.ts'
import type { Text } from '#kernel/text.ts'

type Limits = {
  readonly supplement: readonly Dated<{ readonly limit: WorkingAmount; readonly reason: Text }>[]
  readonly draftDays: readonly Dated<{ readonly days: number }>[]
  readonly formsCircular: readonly Dated<{ readonly name: string }>[]
} & Readonly<Record<Ground, readonly Dated<{ readonly sentence: string }>[]>>

/** What a notice stands on or points to, as it is printed. */
type Ground = 'stopGround' | 'withdrawalGround' | 'complaintAdvice'

/** How long an applicant has for a supplement, and what closes the dossier after it. */
export function supplementTime(now: Temporal.Instant) {
  const row = current('supplement', now)
  return { limit: row.limit, reason: row.reason.vi, basis: citeBasis(row.basis, 'vi') }
}

export function draftExpiry(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: 24 * current('draftDays', now).days })
}

/** The circular whose annex has the one-stop forms, as it is printed on them. */
export function formsCircular(now: Temporal.Instant): string {
  return current('formsCircular', now).name
}

export function printedGround(ground: Ground, now: Temporal.Instant): string {
  return current(ground, now).sentence
}

function current<Name extends keyof Limits>(name: Name, now: Temporal.Instant): Limits[Name][number] {
  const rows = (readLawFile('law/one-stop-limits.json') as Limits)[name] as readonly Dated<object>[]
  const date = vietnamDate(now).toString()
  const row = inForce(rows, date)[0]
  if (!row) throw new Error(`one-stop-limits.json has no ${name} on ${date}`)
  return row as Limits[Name][number]
}
