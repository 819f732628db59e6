import assert from 'node:assert/strict'
import test from 'node:test'
import { birthRegistrationV1 } from '../catalogue/birth-registration/v1.ts'
import { exchangeDrivingLicenceV2 } from '../catalogue/exchange-driving-licence/v2.ts'
import { checkForm } from './check-form.ts'
import { clearHidden } from './clear-hidden.ts'
import { estimateFillMinutes } from './estimate-fill-minutes.ts'
import { proposeNextStep } from './propose-next-step.ts'
import { requiredParts } from './required-parts.ts'
import { typedFields } from './typed-fields.ts'
import { registerChecks, violatedChecks } from './violated-checks.ts'
import { visiblePages } from './visible-pages.ts'

const today = '2026-11-21'
const exchange = exchangeDrivingLicenceV2

/** What the registers say about a driver whose class B licence ends in a month. */
const known = {
  fullName: 'Nguyễn Thị Ngọc Lan',
  personalId: '001188900101',
  birthDate: '1988-03-12',
  sex: 'female',
  nationality: 'VNM',
  residence: { provinceCode: '01', communeCode: '00166', line: 'Số 12, ngõ 68 đường Cầu Giấy' },
  licenceNumber: '001088900101',
  licenceClasses: ['A1', 'B'],
  licenceIssuedOn: '2016-12-20',
  licenceExpiresOn: '2026-12-20',
  healthCertificateNumber: 'KSK-2026-000101',
  healthCertificateValidUntil: '2027-10-01',
  phone: '+84900000101',
  email: 'ngoc.lan@congdan.example',
  deliveryAddress: { provinceCode: '01', communeCode: '00166', line: 'Số 12, ngõ 68 đường Cầu Giấy' },
}
const facts = (answers: Record<string, unknown>, caseCode = 'expiring') => ({ answers, caseCode, today })
const pageCodes = (answers: Record<string, unknown>, caseCode?: string) =>
  visiblePages(exchange.form, facts(answers, caseCode)).map(({ code }) => code)
const partCodes = (answers: Record<string, unknown>) =>
  requiredParts(exchange, facts(answers)).map(({ part, broughtBy }) => `${part.code} ${broughtBy ?? 'missing'}`)

test('a driver whom the registers know types nothing and chooses the delivery only', () => {
  assert.deepEqual(
    typedFields(exchange.form, facts(known)).map(({ code }) => code),
    ['delivery'],
  )
  assert.deepEqual(
    checkForm(exchange, facts(known)).map(({ page }) => page),
    ['portrait', 'delivery', 'declaration'],
  )
  const complete = { ...known, portrait: ['a'.repeat(64)], delivery: 'post', declaration: true }
  assert.deepEqual(checkForm(exchange, facts(complete)), [])
})

test('the health certificate is not asked of motorcycle drivers', () => {
  assert.ok(pageCodes(known).includes('health-certificate'))
  assert.ok(!pageCodes({ ...known, licenceClasses: ['A1', 'A', 'B1'] }).includes('health-certificate'))
})

test('a licence that no register knows is described and copied, and waits for its verification', () => {
  const { licenceNumber: _number, licenceClasses: _classes, ...unknown } = known
  assert.ok(!pageCodes(known).includes('stated-licence'))
  assert.ok(pageCodes(unknown).includes('stated-licence'))
  assert.ok(!pageCodes(unknown).includes('licence'), 'a page with nothing to show is left out')
  assert.ok(partCodes(unknown).includes('licence-copy missing'))
  assert.deepEqual(
    violatedChecks(exchange, facts(unknown)).map(({ onFailure }) => onFailure),
    [{ kind: 'wait', pauseReason: 'licence-record-missing' }],
  )
})

test('the page on changed data belongs to its case', () => {
  assert.ok(pageCodes(known, 'changed-data').includes('changes'))
  assert.ok(!pageCodes(known).includes('changes'))
})

test('parts say how they were brought: by the form, a register, a file, or not yet', () => {
  assert.deepEqual(partCodes(known), ['application form', 'health-certificate register', 'portrait missing'])
  const { healthCertificateNumber: _none, ...without } = known
  const uploaded = { ...without, healthCertificateFile: ['a'.repeat(64)], portrait: ['b'.repeat(64)] }
  assert.deepEqual(partCodes(uploaded), ['application form', 'health-certificate upload', 'portrait upload'])
})

test('a foreigner brings a passport', () => {
  assert.ok(partCodes({ ...known, nationality: 'KOR' }).includes('passport missing'))
})

test('a licence that ended yesterday cannot be exchanged, one that ends today can', () => {
  const violated = (licenceExpiresOn: string) =>
    violatedChecks(exchange, facts({ ...known, licenceExpiresOn })).map(({ check }) => check)
  assert.deepEqual(violated('2026-11-20'), ['licence-not-expired'])
  assert.deepEqual(violated(today), [])
})

test('registers are asked only what concerns the applicant', () => {
  const asked = (answers: Record<string, unknown>) =>
    registerChecks(exchange, facts(answers)).map(({ test: { ask } }) => ask)
  assert.deepEqual(asked(known), ['licence-not-withdrawn', 'no-unpaid-violation', 'health-certificate-valid'])
  assert.deepEqual(asked({}), ['no-unpaid-violation'])
})

test('answers to hidden fields are cleared, over more than one step, and so are answers to nothing', () => {
  const birth = { birthProof: 'witness', birthCertificateFile: ['a'.repeat(64)], isSurrogacy: 'no', foo: 1 }
  assert.deepEqual(clearHidden(birthRegistrationV1.form, { answers: birth, today }), {
    birthProof: 'witness',
    isSurrogacy: 'no',
  })
  const single = { parents: 'mother-only', fatherMember: 'p-1', fatherName: 'X' }
  assert.deepEqual(clearHidden(birthRegistrationV1.form, { answers: single, today }), { parents: 'mother-only' })
})

test('a child of more than sixty days is registered late', () => {
  const violated = (childBirthDate: string, caseCode: string) =>
    violatedChecks(birthRegistrationV1, { answers: { childBirthDate }, caseCode, today }).map(({ check }) => check)
  assert.deepEqual(violated('2026-09-21', 'in-time'), ['registered-in-time'])
  assert.deepEqual(violated('2026-09-22', 'in-time'), [])
  assert.deepEqual(violated('2026-09-21', 'late'), [])
})

test('the estimate of the time to fill in grows with what must be typed', () => {
  assert.equal(estimateFillMinutes(exchange.form, facts(known)), 3)
  const { phone: _phone, email: _email, deliveryAddress: _address, ...unreached } = known
  assert.ok(estimateFillMinutes(exchange.form, facts({ ...unreached, delivery: 'post' })) > 3)
})

test('the process leads from step to step and ends', () => {
  const { steps } = exchange.process
  const next = steps.map((step) => proposeNextStep(step, facts(known)))
  assert.deepEqual(next, [...steps.slice(1).map(({ code }) => code), undefined])
})
