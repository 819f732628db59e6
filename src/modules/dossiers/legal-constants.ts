import { vietnamDate } from '#law/vietnamese-dates.ts'
import { citeBasis, inForce, type Dated } from '#law/basis.ts'
import type { WorkingAmount } from '#law/legal-clock.ts'
import { readLawFile } from '#law/read-law-file.ts'
import type { Text } from '#kernel/text.ts'

type Limits = {
  readonly supplement: readonly Dated<{ readonly limit: WorkingAmount; readonly reason: Text }>[]
  readonly draftDays: readonly Dated<{ readonly days: number }>[]
}

/** How long an applicant has for a supplement, and what closes the dossier after it. */
export function supplementTime(now: Temporal.Instant) {
  const row = current('supplement', now)
  return { limit: row.limit, reason: row.reason.vi, basis: citeBasis(row.basis, 'vi') }
}

export function draftExpiry(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: 24 * current('draftDays', now).days })
}

function current<Name extends keyof Limits>(name: Name, now: Temporal.Instant): Limits[Name][number] {
  const rows = (readLawFile('law/one-stop-limits.json') as Limits)[name] as readonly Dated<object>[]
  const date = vietnamDate(now).toString()
  const row = inForce(rows, date)[0]
  if (!row) throw new Error(`one-stop-limits.json has no ${name} on ${date}`)
  return row as Limits[Name][number]
}
