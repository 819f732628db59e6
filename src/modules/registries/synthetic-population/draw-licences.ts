import { type Day, dayOf, isoOf, plusYears } from './days.ts'
import type { Random } from './random.ts'
import {
  enterHealthCertificate,
  enterLicence,
  enterViolation,
  firstDayAllowed,
  goodStanding,
  type Held,
  type LicenceOffice,
  type Standing,
} from './register-licences.ts'
import type { PersonRow } from './register-people.ts'

/** Gives the living adults the licences that such a country has, and some of them points lost, fines and health certificates. */
export function drawLicences(office: LicenceOffice, people: readonly PersonRow[]): void {
  for (const person of people) {
    if (person.died_on !== null) continue
    const held = drawClasses(office, person)
    if (held.length > 0) drawHistory(office, person, held)
  }
}

/** Motorcycles are ridden by most, cars by some, and who drives for a living has C or D. Heavier classes rest on a B held before. */
function drawClasses(office: LicenceOffice, person: PersonRow): Held[] {
  const { random, today } = office
  const isMan = person.sex === 'male'
  const age = Math.floor((today - dayOf(person.birth_date)) / 365.25)
  if (age < 18 || age > 78) return []
  const held: Held[] = []
  if (random.chance(isMan ? 0.8 : 0.66)) held.push(...drawForLife(office, person, random.chance(0.06) ? 'A' : 'A1'))
  if (!random.chance(isMan ? 0.3 : 0.13)) return held
  held.push(...drawWithTerm(office, person, 'B'))
  const heavier = random.unit()
  if (isMan && heavier < 0.16) held.push(...drawWithTerm(office, person, 'C'))
  else if (isMan && heavier < 0.2 && age < 57) held.push(...drawWithTerm(office, person, 'D'))
  return held
}

function drawForLife(office: LicenceOffice, person: PersonRow, code: string): Held[] {
  const allowed = allowedFrom(office, person, code)
  if (allowed >= office.today) return []
  const day = office.random.integer(allowed, Math.min(office.today - 1, allowed + 25 * 365))
  return [{ class: code, passedDay: day, issuedDay: day }]
}

/** Ends spread over the years to come; one in eight within 90 days, one in twenty has passed unnoticed. */
function drawWithTerm(office: LicenceOffice, person: PersonRow, code: string): Held[] {
  const { random, today } = office
  const years = office.law.get(code)?.validityYears ?? 0
  const expiryDay = drawExpiry(random, today, years)
  const issuedDay = plusYears(expiryDay, -years)
  const allowed = allowedFrom(office, person, code)
  if (issuedDay < allowed) {
    // Too young at that day: the licence is younger too.
    if (allowed >= today - 1) return []
    const day = random.integer(allowed, today - 1)
    return [{ class: code, passedDay: day, issuedDay: day }]
  }
  return [{ class: code, passedDay: random.integer(Math.max(allowed, issuedDay - 10 * 365), issuedDay), issuedDay }]
}

function drawExpiry(random: Random, today: Day, years: number): Day {
  const draw = random.unit()
  if (draw < 0.05) return today - random.integer(1, 500)
  if (draw < 0.175) return today + random.integer(0, 90)
  return today + random.integer(91, years * 365 - 30)
}

function allowedFrom(office: LicenceOffice, person: PersonRow, code: string): Day {
  const licenceClass = office.law.get(code)
  if (!licenceClass) throw new RangeError(`no licence class ${code}`)
  return firstDayAllowed(licenceClass, person.birth_date)
}

function drawHistory(office: LicenceOffice, person: PersonRow, held: readonly Held[]): void {
  const { random, today } = office
  enterLicence(office, { person, held, standing: drawStanding(office) })
  if (random.chance(0.02)) enterViolation(office, { person, day: today - random.integer(5, 400) })
  const withTerm = held.find(({ class: code }) => office.law.get(code)?.validityYears !== undefined)
  if (!withTerm) return
  const endsSoon = plusYears(withTerm.issuedDay, office.law.get(withTerm.class)?.validityYears ?? 0) < today + 90
  if (random.chance(endsSoon ? 0.6 : 0.05)) {
    enterHealthCertificate(office, { person, day: today - random.integer(1, 300), class: withTerm.class })
  }
}

/** One in seventeen has lost points, one in 250 may not drive now. */
function drawStanding(office: LicenceOffice): Standing {
  const { random, today } = office
  const lost = random.chance(0.06) ? random.pick([2, 2, 2, 4, 4, 6, 10, 12]) : 0
  const standing = { ...goodStanding(office), points: office.fullPoints - lost }
  if (!random.chance(0.004)) return standing
  const number = random.integer(100, 9999)
  if (random.chance(0.2)) return { ...standing, state: 'revoked', state_decision: `${number}/QĐ-THGPLX` }
  const withheldUntil = isoOf(today + random.integer(10, 500))
  return { ...standing, state: 'withheld', state_decision: `${number}/QĐ-TGGPLX`, withheld_until: withheldUntil }
}
