import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CommuneOrigin } from '#modules/organisations'
import { isAgeAllowed } from '#standards/licence-class/licence-rules.ts'
import { parsePartialDate } from '#standards/partial-date/partial-date.ts'
import { checkPersonName } from '#standards/person-name/check-person-name.ts'
import { checkPersonalId } from '#standards/personal-id/check-personal-id.ts'
import { dayOf, isoOf, plusYears } from './days.ts'
import { makePopulation, type Population } from './make-population.ts'
import { lawOf } from './register-licences.ts'
import type { PersonRow } from './register-people.ts'

const today = dayOf('2026-11-20')

/** One ward and one commune for each province that has people; codes are real, the rest does not matter here. */
const communes: CommuneOrigin[] = [
  { code: '00004', name: 'Ba Đình', kind: 'ward', provinceCode: '01', formerProvinceCode: '01' },
  { code: '03127', name: 'Điện Biên Phủ', kind: 'ward', provinceCode: '11', formerProvinceCode: '11' },
  { code: '03172', name: 'Mường Nhé', kind: 'commune', provinceCode: '11', formerProvinceCode: '11' },
  { code: '24175', name: 'Buôn Đôn', kind: 'commune', provinceCode: '66', formerProvinceCode: '66' },
  { code: '26740', name: 'Sài Gòn', kind: 'ward', provinceCode: '79', formerProvinceCode: '79' },
  { code: '29242', name: 'Trà Vinh', kind: 'ward', provinceCode: '86', formerProvinceCode: '84' },
]

const make = (seed: number, persons: number): Population =>
  makePopulation({ seed, persons, today, communes, issuerOf: () => 'G01', cast: [] })

const country = make(7, 5000)
const byId = new Map(country.people.map((person) => [person.id, person]))
const bornOn = (person: PersonRow) => dayOf(person.birth_date)

test('the same plan gives the same country, another seed another one', () => {
  assert.deepEqual(make(7, 300), make(7, 300))
  assert.notDeepEqual(make(7, 300).people, make(8, 300).people)
})

test('of any seed, every personal id obeys the law and belongs to one person', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
      const { people } = make(seed, 400)
      assert.equal(new Set(people.map((person) => person.personal_id)).size, people.length)
      for (const { personal_id, birth_date, sex, birth_registration_place } of people) {
        assert.deepEqual(checkPersonalId(personal_id, { birthDate: parsePartialDate(birth_date), sex }), [])
        assert.equal(personal_id.slice(0, 3), birth_registration_place)
      }
    }),
    { numRuns: 10 },
  )
})

test('as many people as asked for, each with a name that may stand in the register', () => {
  assert.equal(country.people.length, 5000)
  for (const { full_name, given_name } of country.people) {
    assert.deepEqual(checkPersonName(full_name), [], full_name)
    assert.ok(full_name.includes(given_name))
  }
})

test('ages and sexes come near the pyramid', () => {
  const share = (from: number, to: number) =>
    country.people.filter((person) => {
      const age = (today - bornOn(person)) / 365.25
      return age >= from && age < to
    }).length / country.people.length
  assert.ok(Math.abs(share(0, 15) - 0.233) < 0.03, `children ${share(0, 15)}`)
  assert.ok(Math.abs(share(65, 120) - 0.097) < 0.03, `old ${share(65, 120)}`)
})

test('no child is older than, or less than sixteen years younger than, a parent', () => {
  let links = 0
  for (const child of country.people) {
    for (const parent of [child.father_id, child.mother_id]) {
      if (!parent) continue
      links += 1
      assert.ok(bornOn(byId.get(parent)!) <= plusYears(bornOn(child), -16), `${child.birth_date}`)
    }
  }
  assert.ok(links > 2000)
})

test('a child bears the family name of the father, and its mother lived when it was born', () => {
  for (const child of country.people) {
    const father = child.father_id ? byId.get(child.father_id) : undefined
    const mother = child.mother_id ? byId.get(child.mother_id) : undefined
    if (father) assert.equal(child.family_name, father.family_name)
    if (mother?.died_on) assert.ok(dayOf(String(mother.died_on)) > bornOn(child))
  }
})

test("spouses are each other's, of different sex, and widowed when one died", () => {
  for (const person of country.people) {
    if (!person.spouse_id) continue
    const spouse = byId.get(person.spouse_id)!
    assert.equal(spouse.spouse_id, person.id)
    assert.notEqual(spouse.sex, person.sex)
    if (spouse.died_on && !person.died_on) assert.equal(person.marital_status, 'widowed')
  }
})

test('each household has one living head', () => {
  const households = Map.groupBy(
    country.people.filter((person) => person.household_id),
    (person) => person.household_id,
  )
  for (const members of households.values()) {
    assert.ok(members.filter((person) => person.relation_to_head === 'head').length <= 1)
    assert.ok(members.every((person) => !person.died_on))
  }
})

test('who holds a class was old enough on the day of the test, and lives', () => {
  const holders = new Map(country.licences.map((licence) => [licence.id, byId.get(licence.person_id)!]))
  assert.ok(country.classes.length > 2000)
  for (const row of country.classes) {
    const person = holders.get(row.licence_id)!
    const driver = { birthDate: parsePartialDate(person.birth_date)!, sex: person.sex }
    const { maximumAge: _, ...withoutMaximum } = lawOf(row.class, today)
    const law = { ...withoutMaximum, maximumAge: undefined }
    assert.ok(
      isAgeAllowed(law, driver, Temporal.PlainDate.from(String(row.passed_on))),
      `${person.birth_date} ${row.class}`,
    )
    assert.equal(person.died_on, null)
  }
})

test('classes end as the law says, and many within 90 days', () => {
  for (const row of country.classes) {
    const years = lawOf(row.class, today).validityYears
    assert.equal(row.expires_on, years === undefined ? null : isoOf(plusYears(dayOf(String(row.issued_on)), years)))
  }
  const soon = country.classes.filter((row) => row.expires_on && dayOf(String(row.expires_on)) - today <= 90)
  assert.ok(soon.length > country.classes.filter((row) => row.expires_on).length / 12)
})

test('peoples keep their own ways of naming', () => {
  const names = (group: string) => country.people.filter((person) => person.ethnic_group === group)
  assert.ok(names('12').every((person) => /^(Y |H')/.test(person.full_name)))
  assert.ok(names('08').some((person) => / A /.test(person.full_name)))
  assert.ok(names('12').length > 0 && names('05').length > 0)
})
