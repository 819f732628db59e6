import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkPersonalId } from './check-personal-id.ts'
import { formatPersonalId } from './format-personal-id.ts'
import { parseOldIdentityNumber } from './parse-old-identity-number.ts'
import { parsePersonalId } from './parse-personal-id.ts'
import { findPersonalIdPlace } from './personal-id-places.ts'

test('an id tells place, sex and year of birth', () => {
  assert.deepEqual(parsePersonalId('001 095 012345'), {
    ok: true,
    id: {
      digits: '001095012345',
      place: { code: '001', kind: 'province', name: 'Hà Nội' },
      sex: 'male',
      birthYear: 1995,
    },
  })
})

test('the list is the 63 provinces before the mergers of 2025, and countries', () => {
  const codes = Array.from({ length: 100 }, (_, number) => String(number).padStart(3, '0'))
  assert.equal(codes.filter((code) => findPersonalIdPlace(code)).length, 63)
  assert.equal(findPersonalIdPlace('017')?.name, 'Hòa Bình')
  assert.equal(findPersonalIdPlace('096')?.name, 'Cà Mau')
  assert.deepEqual(findPersonalIdPlace('231'), { code: '231', kind: 'country', name: undefined })
})

test('an id with the code of a country is accepted', () => {
  assert.deepEqual(checkPersonalId('231302000001', { birthDate: { year: 2002 }, sex: 'female' }), [])
})

test('an id for the 2000s does not fit somebody born in 1999', () => {
  assert.deepEqual(checkPersonalId('001299000001', { birthDate: { year: 1999 }, sex: 'male' }), [
    'century-and-sex-differ',
  ])
})

test('a known sex alone, and a known year alone, are checked', () => {
  assert.deepEqual(checkPersonalId('079190000001', { sex: 'male' }), ['century-and-sex-differ'])
  assert.deepEqual(checkPersonalId('079190000001', { birthDate: { year: 1991 } }), ['birth-year-differs'])
  assert.deepEqual(checkPersonalId('079190000001', { birthDate: Temporal.PlainDate.from('1990-02-28') }), [])
  assert.deepEqual(checkPersonalId('079190000001', {}), [])
})

test('every contradiction is named at once', () => {
  assert.deepEqual(checkPersonalId('079190000001', { birthDate: { year: 2005 }, sex: 'male' }), [
    'century-and-sex-differ',
    'birth-year-differs',
  ])
})

test('what is no id at all is refused', () => {
  for (const text of ['', '00109501234', '0010950123456', '00109501234a', '٠٠١٠٩٥٠١٢٣٤٥']) {
    assert.deepEqual(checkPersonalId(text, {}), ['not-twelve-digits'])
  }
  assert.deepEqual(checkPersonalId('003095012345', {}), ['province-unknown'])
  assert.deepEqual(checkPersonalId('097095012345', {}), ['province-unknown'])
})

test('the id made from parts is read back, and fits the person it was made for and no other', () => {
  const people = fc.record({
    placeCode: fc.constantFrom('001', '046', '079', '096', '101'),
    sex: fc.constantFrom('male', 'female'),
    birthYear: fc.integer({ min: 1900, max: 2399 }),
    random: fc.integer({ min: 0, max: 999_999 }),
  })
  fc.assert(
    fc.property(people, fc.integer({ min: 1900, max: 2399 }), (person, otherYear) => {
      const digits = formatPersonalId(person)
      const parsed = parsePersonalId(digits)
      assert.ok(parsed.ok)
      assert.equal(parsed.id.place.code, person.placeCode)
      assert.deepEqual(checkPersonalId(digits, { birthDate: { year: person.birthYear }, sex: person.sex }), [])
      fc.pre(otherYear !== person.birthYear)
      assert.notDeepEqual(checkPersonalId(digits, { birthDate: { year: otherYear }, sex: person.sex }), [])
    }),
  )
})

test('a nine-digit number is an old identity number', () => {
  assert.equal(parseOldIdentityNumber('011 234 567'), '011234567')
  assert.equal(parseOldIdentityNumber('001095012345'), undefined)
})
