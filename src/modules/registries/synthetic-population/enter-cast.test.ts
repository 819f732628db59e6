import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAgeAllowed } from '#standards/licence-class/licence-rules.ts'
import { parsePartialDate } from '#standards/partial-date/partial-date.ts'
import { citizens } from '../../../../stand-ins/accounts.ts'
import { dayOf, isoOf } from './days.ts'
import { enterCast } from './enter-cast.ts'
import { createRandom } from './random.ts'
import { lawOf, openLicenceOffice } from './register-licences.ts'

const today = dayOf('2026-11-20')
const office = openLicenceOffice(createRandom(1), today, () => 'G01.26.08')
const people = enterCast(office, citizens)
const { classes, violations, healthCertificates, licences } = office.register

test('the citizens of the demonstration stand in the register as their accounts say', () => {
  assert.deepEqual(
    people.map((person) => [
      person.personal_id,
      person.full_name,
      person.birth_date,
      person.sex,
      person.current_commune,
    ]),
    citizens.map((citizen) => [
      citizen.personalId,
      citizen.name,
      citizen.birthDate,
      citizen.sex,
      citizen.residence.communeCode,
    ]),
  )
})

test('they have the licences, fines and health certificates that their accounts promise', () => {
  for (const [index, citizen] of citizens.entries()) {
    const { id } = people[index]!
    const licence = licences.find((row) => row.person_id === id)
    const held = classes.filter((row) => row.licence_id === licence?.id)
    assert.deepEqual(
      held.map((row) => [row.class, row.expires_on]),
      citizen.licences.map((promised) => [
        promised.class,
        'expiresInDays' in promised ? isoOf(today + promised.expiresInDays) : null,
      ]),
    )
    assert.equal(
      violations.some((row) => row.person_id === id),
      citizen.hasUnpaidViolation,
    )
    assert.equal(
      healthCertificates.some((row) => row.person_id === id),
      citizen.hasHealthCertificate,
    )
  }
})

test('they were old enough for each licence', () => {
  const birthDates = new Map(licences.map((row) => [row.id, people.find((person) => person.id === row.person_id)!]))
  for (const row of classes) {
    const person = birthDates.get(row.licence_id)!
    const driver = { birthDate: parsePartialDate(person.birth_date)!, sex: person.sex }
    assert.ok(
      isAgeAllowed(lawOf(row.class, today), driver, Temporal.PlainDate.from(String(row.passed_on))),
      person.full_name,
    )
  }
})
