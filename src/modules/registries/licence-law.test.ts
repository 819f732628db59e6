import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listLicenceClasses } from '#standards/licence-class/licence-classes.ts'
import { fullPoints, healthCertificateClasses, healthCertificateGroupOf } from './licence-law.ts'

const today = '2026-11-20'

test('every class of the law belongs to one health standard, whose certificate covers it', () => {
  for (const { code } of listLicenceClasses(Temporal.PlainDate.from(today))) {
    const { group } = healthCertificateGroupOf(code, today)
    assert.ok(healthCertificateClasses(group, today).includes(code))
  }
})

test('there are no points and no groups before the law of 2024', () => {
  assert.equal(fullPoints(today), 12)
  assert.throws(() => fullPoints('2024-12-31'), RangeError)
  assert.throws(() => healthCertificateGroupOf('B', '2024-12-31'), RangeError)
})
