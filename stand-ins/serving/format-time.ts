/** "02:53:10, 22/11/2026", as clocks in Viet Nam show it. */
export function formatInstant(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Ho_Chi_Minh')
  const time = local.toPlainTime().toString({ smallestUnit: 'second' })
  return `${time}, ${formatDate(local.toPlainDate().toString())}`
}

/** '2026-11-22' → '22/11/2026'. */
export function formatDate(date: string): string {
  return date.split('-').toReversed().join('/')
}
