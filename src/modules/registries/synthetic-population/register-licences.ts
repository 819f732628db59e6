import type { Insertable } from 'kysely'
import { findLicenceClass, type LicenceClass, listLicenceClasses } from '#standards/licence-class/licence-classes.ts'
import { fullPoints, healthCertificateGroupOf } from '../licence-law.ts'
import { licenceSerial } from '../licence-serial.ts'
import type { RegistriesTables } from '../tables.ts'
import { type Day, dayOf, isoOf, plusYears } from './days.ts'
import type { Random } from './random.ts'
import type { PersonRow } from './register-people.ts'

export type LicenceRow = Insertable<RegistriesTables['registries.driving_licence']>
export type ClassRow = Insertable<RegistriesTables['registries.driving_licence_class']>
export type IssueRow = Insertable<RegistriesTables['registries.driving_licence_issue']>
export type ViolationRow = Insertable<RegistriesTables['registries.violation']>
export type HealthCertificateRow = Insertable<RegistriesTables['registries.driver_health_certificate']>

export type Licences = {
  readonly licences: LicenceRow[]
  readonly classes: ClassRow[]
  readonly issues: IssueRow[]
  readonly violations: ViolationRow[]
  readonly healthCertificates: HealthCertificateRow[]
}

export type Held = { readonly class: string; readonly passedDay: Day; readonly issuedDay: Day }

export type LicenceOffice = {
  readonly random: Random
  readonly today: Day
  readonly fullPoints: number
  readonly law: ReadonlyMap<string, LicenceClass>
  readonly register: Licences
  /** Organisation that issued the licences of a province. */
  readonly issuerOf: (placeCode: string) => string
}

export function openLicenceOffice(random: Random, today: Day, issuerOf: LicenceOffice['issuerOf']): LicenceOffice {
  const date = isoOf(today)
  const law = new Map(listLicenceClasses(Temporal.PlainDate.from(date)).map((row) => [row.code, row]))
  const register = { licences: [], classes: [], issues: [], violations: [], healthCertificates: [] }
  return { random, today, fullPoints: fullPoints(date), law, register, issuerOf }
}

export type Standing = Pick<LicenceRow, 'state' | 'state_decision' | 'withheld_until' | 'points'>

export function goodStanding({ fullPoints: points }: LicenceOffice): Standing {
  return { state: 'valid', state_decision: null, withheld_until: null, points }
}

type Licence = { readonly person: PersonRow; readonly held: readonly Held[]; readonly standing: Standing }

/** Enters a licence with its classes, the card in force and, where a class is newer than the first, the card that it replaced. */
export function enterLicence(office: LicenceOffice, { person, held, standing }: Licence): void {
  const { random, register } = office
  const firstDay = Math.min(...held.map(({ passedDay }) => passedDay))
  const licence: LicenceRow = {
    id: random.uuid(),
    person_id: person.id,
    management_number: managementNumber(register.licences.length, person, firstDay),
    ...standing,
  }
  register.licences.push(licence)
  register.classes.push(...held.map((item) => classRow(office, licence.id, item)))
  enterCards(office, { licence, person, firstDay, lastDay: Math.max(...held.map(({ issuedDay }) => issuedDay)) })
}

/** Two digits of the place, one of the sex, two of the year of the first test, seven that are anybody's: one number for life. */
function managementNumber(index: number, person: PersonRow, firstDay: Day): string {
  const sex = person.sex === 'male' ? '0' : '1'
  return (
    person.birth_registration_place.slice(1) + sex + isoOf(firstDay).slice(2, 4) + String(index + 1).padStart(7, '0')
  )
}

function classRow({ law }: LicenceOffice, licenceId: string, { class: code, passedDay, issuedDay }: Held): ClassRow {
  const years = law.get(code)?.validityYears
  return {
    licence_id: licenceId,
    class: code,
    passed_on: isoOf(passedDay),
    issued_on: isoOf(issuedDay),
    expires_on: years === undefined ? null : isoOf(plusYears(issuedDay, years)),
  }
}

type Cards = { readonly licence: LicenceRow; readonly person: PersonRow; readonly firstDay: Day; readonly lastDay: Day }

function enterCards({ random, register, issuerOf }: LicenceOffice, cards: Cards): void {
  const { licence, person, firstDay, lastDay } = cards
  const enter = (kind: IssueRow['kind'], day: Day, replacedDay: Day | null): void => {
    register.issues.push({
      id: random.uuid(),
      licence_id: licence.id,
      serial: licenceSerial(register.issues.length + 1),
      kind,
      holder_name: person.full_name,
      issued_on: isoOf(day),
      issued_by: issuerOf(person.birth_registration_place),
      dossier_code: null,
      replaced_on: replacedDay === null ? null : isoOf(replacedDay),
    })
  }
  enter('new', firstDay, firstDay === lastDay ? null : lastDay)
  if (firstDay !== lastDay) enter('exchange', lastDay, null)
}

type Finding = { readonly person: PersonRow; readonly day: Day }

/** A decision that the driver has not paid yet. */
export function enterViolation({ random, register, issuerOf }: LicenceOffice, { person, day }: Finding): void {
  const number = String(register.violations.length + 1).padStart(6, '0')
  register.violations.push({
    id: random.uuid(),
    person_id: person.id,
    decision_number: `${number}/QĐ-XPHC`,
    decided_on: isoOf(day),
    decided_by: issuerOf(person.birth_registration_place),
    settled_on: null,
  })
}

export function enterHealthCertificate(
  office: LicenceOffice,
  { person, day, class: code }: Finding & { readonly class: string },
): void {
  const { random, register } = office
  const { group, validityMonths } = healthCertificateGroupOf(code, isoOf(office.today))
  register.healthCertificates.push({
    id: random.uuid(),
    person_id: person.id,
    reference_number: `GKSKLX-${String(register.healthCertificates.length + 1).padStart(7, '0')}`,
    class_group: group,
    issued_on: isoOf(day),
    valid_until: Temporal.PlainDate.from(isoOf(day)).add({ months: validityMonths }),
    issued_by_name: 'Bệnh viện đa khoa (dữ liệu mô phỏng)',
  })
}

/** The class as the law of today knows it. */
export function lawOf(code: string, today: Day): LicenceClass {
  const found = findLicenceClass(code, Temporal.PlainDate.from(isoOf(today)))
  if (!found) throw new RangeError(`no licence class ${code}`)
  return found
}

/** First day on which somebody born then may hold the class. A birth date of which the year alone is known counts from its end. */
export function firstDayAllowed(licenceClass: LicenceClass, birthDate: string): Day {
  const latest = birthDate.length === 10 ? birthDate : `${birthDate.slice(0, 4)}-12-31`
  return plusYears(dayOf(latest), licenceClass.minimumAge)
}
