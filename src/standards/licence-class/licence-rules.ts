import type { PartialDate } from '../partial-date/partial-date.ts'
import { possibleAges } from '../partial-date/possible-days.ts'
import type { Sex } from '../personal-id/parse-personal-id.ts'
import type { LicenceClass } from './licence-classes.ts'

/** Last day of a licence issued on a day: the same day some years later; undefined for life. */
export function licenceExpiry(
  licenceClass: LicenceClass,
  issuedOn: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  return licenceClass.validityYears === undefined ? undefined : issuedOn.add({ years: licenceClass.validityYears })
}

export type Driver = { readonly birthDate: PartialDate; readonly sex: Sex }

/** Law 36/2024/QH15 art. 59(1). A birth date with unknown day counts as fulfilled only when every possible day fulfils it. */
export function isAgeAllowed(licenceClass: LicenceClass, driver: Driver, on: Temporal.PlainDate): boolean {
  const { least, most } = possibleAges(driver.birthDate, on)
  const maximum = licenceClass.maximumAge?.[driver.sex]
  // "đủ 57 tuổi" ends on the birthday: who has completed it may no longer drive.
  return least >= licenceClass.minimumAge && (maximum === undefined || most < maximum)
}

/** Whether one of the classes held covers vehicles of the wanted class. */
export function isClassCovered(held: readonly LicenceClass[], wanted: string): boolean {
  return held.some((licenceClass) => licenceClass.code === wanted || licenceClass.implied.includes(wanted))
}
