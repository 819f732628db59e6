import { formatDate } from '../../ui/index.ts'

/** `2026-01-05` as papers write it. */
export function shownDate(date: string): string {
  return formatDate(Temporal.PlainDate.from(date))
}
