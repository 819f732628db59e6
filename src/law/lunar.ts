import { type DayNumber, dateOfDay, dayNumber } from './vietnam-time.ts'

// The Vietnamese lunar calendar, after the algorithm Hồ Ngọc Đức published (astronomy from Jean Meeus, Astronomical Algorithms, 1998).
// A month begins on the day of the new moon in Viet Nam; the month that holds the winter solstice is the eleventh; of thirteen months
// between two solstices the first without a principal term is the leap one. UTC+7 decides: Tết can differ from the Chinese new year.

export type LunarDate = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly isLeapMonth: boolean
}

/** The lunar date of a day of the common calendar, for 1900–2199. */
export function toLunarDate(date: Temporal.PlainDate): LunarDate {
  const day = dayNumber(date.toString())
  const monthStart = monthHolding(day)
  let solstice = eleventhMonth(date.year)
  let following = eleventhMonth(date.year + 1)
  if (monthStart < solstice) [solstice, following] = [eleventhMonth(date.year - 1), solstice]
  const distance = Math.round((monthStart - solstice) / daysOfMonth)
  const leap = leapMonthBetween(solstice, following)
  const passedLeap = leap !== undefined && distance >= leap ? 1 : 0
  const month = ((distance - passedLeap + 10) % 12) + 1
  const solsticeYear = dateOfDay(solstice).year
  const isOfSolsticeYear = month >= 11 && distance - passedLeap < 4
  return {
    year: isOfSolsticeYear ? solsticeYear : solsticeYear + 1,
    month,
    day: day - monthStart + 1,
    isLeapMonth: distance === leap,
  }
}

/** The day of the common calendar on which a day of an ordinary (not leap) lunar month falls. */
export function fromLunarDate({ year, month, day }: Omit<LunarDate, 'isLeapMonth'>): Temporal.PlainDate {
  const [solstice, following] =
    month >= 11 ? [eleventhMonth(year), eleventhMonth(year + 1)] : [eleventhMonth(year - 1), eleventhMonth(year)]
  const leap = leapMonthBetween(solstice, following)
  const distance = (month + 1) % 12
  const months = leap !== undefined && distance >= leap ? distance + 1 : distance
  return dateOfDay(monthHolding(Math.round(solstice + months * daysOfMonth + 15)) + day - 1)
}

const daysOfMonth = 29.530588853
const radians = Math.PI / 180

// Of the day 1970-01-01, at noon as astronomers count.
const julianDayOfEpoch = 2_440_588
const hoursFromUtc = 7

function monthHolding(day: DayNumber): DayNumber {
  const moon = Math.floor((day + julianDayOfEpoch - 2_415_021) / daysOfMonth)
  const candidate = [2, 1, 0].map((later) => dayOfNewMoon(moon + later)).find((start) => start <= day)
  return candidate ?? dayOfNewMoon(moon - 1)
}

/** First day of the eleventh month, the one that holds the winter solstice of a year. */
function eleventhMonth(year: number): DayNumber {
  const newMoon = monthHolding(dayNumber(`${year}-12-31`))
  // Had the sun passed 270° before this moon, the solstice lies in the month before.
  return termOfDay(newMoon) >= 9 ? monthHolding(newMoon - 1) : newMoon
}

/** How many months after the eleventh the leap month comes, if these thirteen months have one. */
function leapMonthBetween(solstice: DayNumber, following: DayNumber): number | undefined {
  if (Math.round((following - solstice) / daysOfMonth) === 12) return undefined
  const startOf = (months: number) => monthHolding(Math.round(solstice + months * daysOfMonth + 15))
  for (let months = 1; months < 14; months += 1) {
    if (termOfDay(startOf(months)) === termOfDay(startOf(months + 1))) return months
  }
  return undefined
}

/** Which of the twelve 30° arcs of its path the sun stands in at the beginning of the day in Viet Nam; 9 begins at the winter solstice. */
function termOfDay(day: DayNumber): number {
  const centuries = (day + julianDayOfEpoch - 0.5 - hoursFromUtc / 24 - 2_451_545) / 36_525
  const anomaly = radians * (357.5291 + 35_999.0503 * centuries - (0.0001559 + 0.00000048 * centuries) * centuries ** 2)
  const meanLongitude = 280.46645 + 36_000.76983 * centuries + 0.0003032 * centuries ** 2
  const centre =
    (1.9146 - 0.004817 * centuries - 0.000014 * centuries ** 2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * centuries) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly)
  return Math.floor(((((meanLongitude + centre) % 360) + 360) % 360) / 30)
}

/** The day in Viet Nam of the k-th new moon since 1 January 1900. */
function dayOfNewMoon(k: number): DayNumber {
  const centuries = k / 1236.85
  const sun = radians * (359.2242 + 29.10535608 * k - 0.0000333 * centuries ** 2 - 0.00000347 * centuries ** 3)
  const moon = radians * (306.0253 + 385.81691806 * k + 0.0107306 * centuries ** 2 + 0.00001236 * centuries ** 3)
  const node = radians * (21.2964 + 390.67050646 * k - 0.0016528 * centuries ** 2 - 0.00000239 * centuries ** 3)
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * centuries ** 2 -
    0.000000155 * centuries ** 3 +
    0.00033 * Math.sin(radians * (166.56 + 132.87 * centuries - 0.009173 * centuries ** 2))
  const correction =
    (0.1734 - 0.000393 * centuries) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun)
  const instant = mean + correction - terrestrialMinusUniversal(centuries)
  return Math.floor(instant + 0.5 + hoursFromUtc / 24) - julianDayOfEpoch
}

/** In days; the moon's tables run on uniform time, the calendar on the turning earth. */
function terrestrialMinusUniversal(centuries: number): number {
  if (centuries < -11) {
    return (
      0.001 + 0.000839 * centuries + 0.0002261 * centuries ** 2 - 0.00000845 * centuries ** 3 - 8.1e-8 * centuries ** 4
    )
  }
  return -0.000278 + 0.000265 * centuries + 0.000262 * centuries ** 2
}
