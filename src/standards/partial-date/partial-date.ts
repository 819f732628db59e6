/** A date as old civil-status papers know it: the day, or day and month, may be unknown. Never filled up with 01/01. */
export type PartialDate =
  | { readonly year: number; readonly month?: undefined; readonly day?: undefined }
  | { readonly year: number; readonly month: number; readonly day?: undefined }
  | { readonly year: number; readonly month: number; readonly day: number }

/** '1960', '1960-03', '1960-03-12' as stored; '1960', '03/1960', '12/3/1960' as typed. Undefined for a date that does not exist. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match =
    /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/.exec(text.trim()) ??
    /^(?:(?:(?<day>\d{1,2})[/.-])?(?<month>\d{1,2})[/.-])?(?<year>\d{4})$/.exec(text.trim())
  const { year, month, day } = match?.groups ?? {}
  if (year === undefined || Number(year) === 0) return undefined
  if (month === undefined) return { year: Number(year) }
  const first = { year: Number(year), month: Number(month), day: Number(day ?? 1) }
  try {
    Temporal.PlainDate.from(first, { overflow: 'reject' })
  } catch {
    return undefined
  }
  return day === undefined ? { year: first.year, month: first.month } : first
}

/** As stored and sent: the shape tells what is known. */
export function storedPartialDate({ year, month, day }: PartialDate): string {
  return [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** As people read it: 12/03/1960, 03/1960, 1960. */
export function readablePartialDate(date: PartialDate): string {
  return storedPartialDate(date).split('-').reverse().join('/')
}
