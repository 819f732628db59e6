const zone = 'Asia/Ho_Chi_Minh'

/** '24/11/2026 10:05', the time of the law whatever the zone of the machine. */
export function readableInstant(instant: string): string {
  const at = zoned(instant)
  return `${two(at.day)}/${two(at.month)}/${at.year} ${two(at.hour)}:${two(at.minute)}`
}

/** '24/11/2026'. */
export function readableDay(instant: string): string {
  return readableInstant(instant).slice(0, 10)
}

/** 'Huế, ngày 05 tháng 02 năm 2026': zero before days below 10 and months 1 and 2 only (Decree 30/2020/NĐ-CP, annex I, I.4). */
export function placeAndDate(place: string, instant: string): string {
  const at = zoned(instant)
  return `${place}, ngày ${two(at.day)} tháng ${at.month < 3 ? two(at.month) : at.month} năm ${at.year}`
}

function zoned(instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
}

function two(part: number): string {
  return String(part).padStart(2, '0')
}
