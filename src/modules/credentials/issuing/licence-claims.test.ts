import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DrivingLicence, PersonSnapshot } from '#modules/registries'
import { credentialEnd, licenceClaims } from './licence-claims.ts'

const now = Temporal.Instant.from('2026-11-20T02:00:00Z')

const held = { class: 'B', passedOn: '2016-01-01', issuedOn: '2016-01-02', expiresOn: '2027-01-05', isExpired: false }
const forLife = { ...held, class: 'A1', expiresOn: null }

// Only what the claims are made of.
const person = {
  fullName: 'Nguyễn Thị Ngọc Lan',
  familyName: 'Nguyễn',
  middleName: 'Thị Ngọc',
  givenName: 'Lan',
  birthDate: '1988-03-12',
} as PersonSnapshot

const licence = {
  managementNumber: '011160000001',
  classes: [held, forLife],
  cards: [{ serial: 'AA000001', issuedOn: '2016-01-02', replacedOn: null }],
} as unknown as DrivingLicence

const claimsOf = (changes: Partial<PersonSnapshot>, classes = licence.classes) =>
  licenceClaims({
    person: { ...person, ...changes },
    licence: { ...licence, classes },
    authority: 'Phòng Cảnh sát giao thông',
    now,
  })

test('names keep their marks, in the parts that ISO 18013-5 knows', () => {
  const { elements, dates } = claimsOf({})
  assert.equal(elements['family_name'], 'Nguyễn')
  assert.equal(elements['given_name'], 'Thị Ngọc Lan')
  assert.equal(dates['birth_date'], '1988-03-12')
})

test('who has one name only has it as the family name too, because the standard wants one', () => {
  const { elements } = claimsOf({ fullName: 'Y Bih', familyName: null, middleName: null, givenName: 'Y Bih' })
  assert.deepEqual([elements['family_name'], elements['given_name']], ['Y Bih', 'Y Bih'])
})

test('a year of birth alone is no date and is left out', () => {
  assert.equal('birth_date' in claimsOf({ birthDate: '1950' }).dates, false)
})

test('a class for life has no end of its own, and the licence one that no one will see', () => {
  const { elements, dates } = claimsOf({}, [forLife])
  assert.deepEqual(elements['driving_privileges'], [{ vehicle_category_code: 'A1', issue_date: '2016-01-02' }])
  assert.equal(dates['expiry_date'], '9999-12-31')
})

test('an expired class is not spoken of, and a higher one lets drive what it implies', () => {
  const { elements, mayDrive } = claimsOf({}, [
    { ...held, isExpired: true },
    { ...held, class: 'C' },
  ])
  assert.deepEqual((elements['driving_privileges'] as unknown[]).length, 1)
  assert.ok(mayDrive.includes('C') && mayDrive.includes('B'), mayDrive.join(' '))
})

test('a credential ends with the first class that ends, else on the ninetieth day, in Viet Nam', () => {
  assert.equal(credentialEnd(licence, now).toString(), '2027-01-05T17:00:00Z')
  assert.equal(credentialEnd({ ...licence, classes: [forLife] }, now).toString(), '2027-02-18T17:00:00Z')
})
