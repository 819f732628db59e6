/** Days since 1970-01-01: a population needs half a million dates, and numbers make and compare them twenty times faster. */
export type Day = number

const millisecondsOfDay = 86_400_000

export function dayOf(date: string): Day {
  return Math.floor(Date.parse(date) / millisecondsOfDay)
}

const isoDates = new Map<Day, string>()

/** Kept once made: half a million dates fall on some 40,000 days. */
export function isoOf(day: Day): string {
  return isoDates.getOrInsertComputed(day, () => new Date(day * millisecondsOfDay).toISOString().slice(0, 10))
}

/** The corresponding day some years later; 29/02 becomes 01/03 in years that have none. */
export function plusYears(day: Day, years: number): Day {
  const date = new Date(day * millisecondsOfDay)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return Math.floor(date.getTime() / millisecondsOfDay)
}

export function yearOf(day: Day): number {
  return new Date(day * millisecondsOfDay).getUTCFullYear()
}
