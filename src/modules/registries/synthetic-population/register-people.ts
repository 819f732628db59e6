import type { Insertable } from 'kysely'
import type { RegistriesTables } from '../tables.ts'
import { type Day, isoOf, plusYears, yearOf } from './days.ts'
import type { Body } from './draw-people.ts'
import type { Home, HomeFinder } from './find-homes.ts'
import type { Family } from './form-families.ts'
import type { NameMaker, NameParts } from './make-names.ts'
import type { Random } from './random.ts'

export type PersonRow = Insertable<RegistriesTables['registries.person']>

type Relation = NonNullable<PersonRow['relation_to_head']>

type Office = {
  readonly random: Random
  readonly today: Day
  readonly names: NameMaker
  readonly homes: HomeFinder
  readonly giveId: (
    random: Random,
    bearer: { formerProvinceCode: string; sex: Body['sex']; birthYear: number },
  ) => string
  readonly nextPhone: () => string
}

/** Names, numbers, address and kinship of a family, as the register holds them. */
export function registerFamily(office: Office, family: Family): PersonRow[] {
  const { random, names } = office
  const home = office.homes.findHome(random)
  const householdId = random.uuid()
  const { head, spouse, children, parents, others } = family
  const ownName = () => names.drawFamilyName(random, home.ethnicGroup, home.region)
  const familyName = ownName()
  // The father's family name goes to the children, and came to him from his.
  const members: readonly (readonly [Body, Relation, string | null])[] = [
    [head, 'head', familyName],
    ...(spouse ? [[spouse, head.diedDay === null ? 'spouse' : 'head', ownName()] as const] : []),
    ...children.map((child) => [child, 'child', familyName] as const),
    ...parents.map((parent) => [parent, 'parent', parent === head.father ? familyName : ownName()] as const),
    ...others.map((other) => [other, 'other', ownName()] as const),
  ]
  return members.map(([body, relation, name]) =>
    registerPerson(office, { body, relation, home, householdId, familyName: name }),
  )
}

type Entry = {
  readonly body: Body
  readonly relation: Relation
  readonly home: Home
  readonly householdId: string
  readonly familyName: string | null
}

function registerPerson(office: Office, { body, relation, home, householdId, familyName }: Entry): PersonRow {
  const { random } = office
  const birthYear = yearOf(body.birthDay)
  const formerProvinceCode = random.chance(body.age < 18 ? 0.93 : 0.78)
    ? home.formerProvinceCode
    : office.homes.drawFormerProvince(random)
  const bearer = { group: home.ethnicGroup, sex: body.sex, birthYear }
  const isAlive = body.diedDay === null
  return {
    id: body.id,
    personal_id: office.giveId(random, { formerProvinceCode, sex: body.sex, birthYear }),
    ...nameColumns(office.names.makeName(random, bearer, familyName)),
    birth_date: birthDate(random, body),
    sex: body.sex,
    birth_registration_place: `0${formerProvinceCode}`,
    native_place: `0${body.father ? home.formerProvinceCode : formerProvinceCode}`,
    ethnic_group: home.ethnicGroup,
    marital_status: body.maritalStatus,
    father_id: body.father?.id ?? null,
    mother_id: body.mother?.id ?? null,
    spouse_id: body.spouse?.id ?? null,
    household_id: isAlive ? householdId : null,
    relation_to_head: isAlive ? relation : null,
    permanent_commune: home.communeCode,
    permanent_line: home.line,
    current_commune: home.communeCode,
    current_line: home.line,
    phone: isAlive && body.age >= 14 && random.chance(0.9) ? office.nextPhone() : null,
    ...identityCard(random, body, office.today),
    died_on: body.diedDay === null ? null : isoOf(body.diedDay),
  }
}

export function nameColumns({ fullName, familyName, middleName, givenName }: NameParts) {
  return {
    full_name: fullName,
    family_name: familyName,
    middle_name: middleName,
    given_name: givenName,
  }
}

/** Of the old, one in twenty knows the year only. */
function birthDate(random: Random, { birthDay }: Body): string {
  const date = isoOf(birthDay)
  return yearOf(birthDay) < 1955 && random.chance(0.05) ? date.slice(0, 4) : date
}

/** Law 26/2023/QH15 art. 21: renewed at 14, 25, 40 and 60; within two years before such a birthday it holds until the next one. */
const renewalAges = [14, 25, 40, 60] as const

export function identityCard(
  random: Random,
  { age, birthDay, diedDay }: Pick<Body, 'age' | 'birthDay' | 'diedDay'>,
  today: Day,
): { readonly card_issued_on: string | null; readonly card_expires_on: string | null } {
  if (age < 14) return { card_issued_on: null, card_expires_on: null }
  const last = (diedDay ?? today) - 1
  // Chip cards were first issued in 2021.
  const issued = Math.max(random.integer(last - 5 * 365, last), plusYears(birthDay, 14))
  const expiryAge = renewalAges.find((renewal) => plusYears(birthDay, renewal - 2) > issued)
  const card_expires_on = expiryAge === undefined ? null : isoOf(plusYears(birthDay, expiryAge))
  return { card_issued_on: isoOf(issued), card_expires_on }
}
