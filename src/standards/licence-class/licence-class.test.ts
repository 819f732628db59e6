import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listExchangedClasses } from './exchanged-classes.ts'
import { findLicenceClass, listLicenceClasses } from './licence-classes.ts'
import { isAgeAllowed, isClassCovered, licenceExpiry } from './licence-rules.ts'

const today = Temporal.PlainDate.from('2026-11-24')

function classOf(code: string) {
  const found = findLicenceClass(code, today)
  assert.ok(found, code)
  return found
}

test('there are fifteen classes since 01/01/2025', () => {
  assert.equal(listLicenceClasses(today).length, 15)
  assert.equal(listLicenceClasses(Temporal.PlainDate.from('2025-01-01')).length, 15)
  assert.equal(listLicenceClasses(Temporal.PlainDate.from('2024-12-31')).length, 0)
  assert.equal(findLicenceClass('B2', today), undefined)
})

test('implied classes are classes, and what a class implies implies nothing more', () => {
  for (const licenceClass of listLicenceClasses(today)) {
    for (const implied of licenceClass.implied) {
      for (const further of classOf(implied).implied)
        assert.ok(licenceClass.implied.includes(further), licenceClass.code)
    }
  }
})

test('a motorcycle licence is for life, B lasts ten years, C five', () => {
  const issuedOn = Temporal.PlainDate.from('2024-02-29')
  assert.equal(licenceExpiry(classOf('A1'), issuedOn), undefined)
  assert.equal(licenceExpiry(classOf('B'), issuedOn)?.toString(), '2034-02-28')
  assert.equal(licenceExpiry(classOf('C'), issuedOn)?.toString(), '2029-02-28')
})

test('the age is reached on the birthday', () => {
  const born = (day: number) => ({ birthDate: { year: 2005, month: 11, day }, sex: 'female' as const })
  assert.ok(isAgeAllowed(classOf('C'), born(24), today))
  assert.ok(!isAgeAllowed(classOf('C'), born(25), today))
})

test('a birth date with unknown day is not stretched in favour of the driver', () => {
  const driver = { birthDate: { year: 2005 }, sex: 'male' as const }
  assert.ok(!isAgeAllowed(classOf('C'), driver, today))
  assert.ok(isAgeAllowed(classOf('B'), driver, today))
})

test('women stop driving large buses at 55, men at 57', () => {
  const birthDate = { year: 1971, month: 1, day: 1 }
  assert.ok(!isAgeAllowed(classOf('D'), { birthDate, sex: 'female' }, today))
  assert.ok(isAgeAllowed(classOf('D'), { birthDate, sex: 'male' }, today))
  assert.ok(isAgeAllowed(classOf('D2'), { birthDate, sex: 'female' }, today))
})

test('a class covers itself and what it implies', () => {
  assert.ok(isClassCovered([classOf('C')], 'B'))
  assert.ok(isClassCovered([classOf('A1'), classOf('B')], 'B'))
  assert.ok(!isClassCovered([classOf('B')], 'C1'))
  assert.ok(!isClassCovered([classOf('C')], 'A1'))
  assert.ok(!isClassCovered([], 'A1'))
})

test('a licence of before 2025 is exchanged for a class of today', () => {
  const issuedOn = Temporal.PlainDate.from('2024-12-31')
  assert.deepEqual(listExchangedClasses('B2', issuedOn), [
    { code: 'B', restriction: undefined },
    { code: 'C1', restriction: undefined },
  ])
  const [motorcycle] = listExchangedClasses('A1', issuedOn)
  assert.equal(motorcycle?.code, 'A')
  assert.match(motorcycle.restriction ?? '', /175 cm³/)
  for (const old of ['A1', 'A2', 'A3', 'B1', 'B2', 'C', 'D', 'E', 'FB2', 'FC', 'FD', 'FE']) {
    const exchanged = listExchangedClasses(old, issuedOn)
    assert.ok(exchanged.length > 0, old)
    for (const { code } of exchanged) classOf(code)
  }
  assert.deepEqual(listExchangedClasses('A4', issuedOn), [])
})

test('a licence of today is exchanged for the same class', () => {
  const issuedOn = Temporal.PlainDate.from('2025-01-01')
  assert.deepEqual(listExchangedClasses('A1', issuedOn), [{ code: 'A1', restriction: undefined }])
})
