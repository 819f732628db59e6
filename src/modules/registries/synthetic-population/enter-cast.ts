import { type Day, dayOf, plusYears } from './days.ts'
import type { Random } from './random.ts'
import {
  enterHealthCertificate,
  enterLicence,
  enterViolation,
  goodStanding,
  type Held,
  lawOf,
  type LicenceOffice,
} from './register-licences.ts'
import { identityCard, nameColumns, type PersonRow } from './register-people.ts'
import { splitPersonName } from '#standards/person-name/split-person-name.ts'

/** A person whom the demonstration knows by name; the stand-ins' citizens have this shape. */
export type CastMember = {
  readonly personalId: string
  readonly name: string
  readonly birthDate: string
  readonly sex: 'male' | 'female'
  readonly phone: string
  readonly residence: { readonly communeCode: string; readonly line: string }
  readonly licences: readonly (
    | { readonly class: string; readonly issuedOn: string }
    | { readonly class: string; readonly expiresInDays: number }
  )[]
  readonly hasHealthCertificate: boolean
  readonly hasUnpaidViolation: boolean
}

/** Enters the cast beside the drawn people, with exactly the ids and licences that their accounts promise. */
export function enterCast(office: LicenceOffice, cast: readonly CastMember[]): PersonRow[] {
  return cast.map((member) => {
    const person = registerMember(office.random, member, office.today)
    const held = member.licences.map((licence) => heldBy(licence, office.today))
    if (held.length > 0) enterLicence(office, { person, held, standing: goodStanding(office) })
    if (member.hasUnpaidViolation) enterViolation(office, { person, day: office.today - 60 })
    if (member.hasHealthCertificate) {
      enterHealthCertificate(office, { person, day: office.today - 20, class: held.at(-1)?.class ?? 'A1' })
    }
    return person
  })
}

function registerMember(random: Random, member: CastMember, today: Day): PersonRow {
  const { family, middle, given } = splitPersonName(member.name)
  const place = member.personalId.slice(0, 3)
  const birthDay = dayOf(member.birthDate)
  const age = Math.floor((today - birthDay) / 365.25)
  return {
    id: random.uuid(),
    personal_id: member.personalId,
    ...nameColumns({ fullName: member.name, familyName: family, middleName: middle || null, givenName: given }),
    birth_date: member.birthDate,
    sex: member.sex,
    birth_registration_place: place,
    native_place: place,
    ethnic_group: '01',
    marital_status: 'single',
    father_id: null,
    mother_id: null,
    spouse_id: null,
    household_id: random.uuid(),
    relation_to_head: 'head',
    permanent_commune: member.residence.communeCode,
    permanent_line: member.residence.line,
    current_commune: member.residence.communeCode,
    current_line: member.residence.line,
    phone: member.phone,
    ...identityCard(random, { age, birthDay, diedDay: null }, today),
    died_on: null,
  }
}

function heldBy(licence: CastMember['licences'][number], today: Day): Held {
  if ('issuedOn' in licence) {
    const day = dayOf(licence.issuedOn)
    return { class: licence.class, passedDay: day, issuedDay: day }
  }
  const day = plusYears(today + licence.expiresInDays, -(lawOf(licence.class, today).validityYears ?? 0))
  return { class: licence.class, passedDay: day, issuedDay: day }
}
