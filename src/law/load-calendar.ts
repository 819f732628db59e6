import { createHash } from 'node:crypto'
import type { CalendarVersion, CalendarYear, CountingProvisions, OfficeHours } from './calendar.ts'
import { LawError } from './law-error.ts'
import { readLawFile } from './read-law-file.ts'

type Publication = {
  readonly id: string
  readonly publishedOn: string
  readonly provisions: number
  readonly years: Readonly<Record<string, number>>
  readonly digest: string
}

const loaded = new Map<string, CalendarVersion>()

/** The calendar as published under an id; the same object each time, so that what is computed from it can be kept. */
export function getCalendar(id: string): CalendarVersion {
  const known = loaded.get(id)
  if (known) return known
  const publication = listPublications().find((candidate) => candidate.id === id)
  if (!publication) throw new LawError('calendar-not-found', id)
  const calendar = readPublication(publication)
  if (digestCalendar(calendar) !== publication.digest) throw new LawError('calendar-altered', id)
  loaded.set(id, calendar)
  return calendar
}

/** The version that new dossiers pin. */
export function getCurrentCalendar(): CalendarVersion {
  const newest = listPublications().at(-1)
  if (!newest) throw new LawError('calendar-not-found', 'versions.json is empty')
  return getCalendar(newest.id)
}

export function getOfficeHours(id: string): OfficeHours {
  const found = (readLawFile('calendars/office-hours.json') as OfficeHours[]).find((hours) => hours.id === id)
  if (!found) throw new LawError('office-hours-not-found', id)
  return found
}

/** SHA-256 of what a version says, so that a published year cannot be edited unnoticed. */
export function digestCalendar({ years, provisions }: Pick<CalendarVersion, 'years' | 'provisions'>): string {
  return createHash('sha256')
    .update(JSON.stringify([provisions, years]))
    .digest('hex')
}

function listPublications(): readonly Publication[] {
  return readLawFile('calendars/versions.json') as Publication[]
}

function readPublication({ id, publishedOn, provisions, years }: Publication): CalendarVersion {
  return {
    id,
    publishedOn,
    provisions: readLawFile(`calendars/provisions.${provisions}.json`) as CountingProvisions,
    years: Object.entries(years).map(
      ([year, edition]) => readLawFile(`calendars/${year}.${edition}.json`) as CalendarYear,
    ),
  }
}
