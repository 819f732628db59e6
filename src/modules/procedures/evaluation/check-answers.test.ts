import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { publishedVersions } from '../catalogue.ts'
import { birthRegistrationV1 } from '../catalogue/birth-registration/v1.ts'
import { exchangeDrivingLicenceV2 } from '../catalogue/exchange-driving-licence/v2.ts'
import type { FormPage } from '../definition/form.ts'
import { fieldsOf } from '../definition/form.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'
import { checkAnswers } from './check-answers.ts'
import { tidyAnswers } from './tidy-answers.ts'

const today = '2026-11-21'
const pageOf = (version: ProcedureVersion, code: string) => version.form.pages.find((page) => page.code === code)!

function errorsOn(version: ProcedureVersion, page: FormPage, answers: Record<string, unknown>) {
  return Object.fromEntries(
    checkAnswers(version, page, { answers, today, caseCode: version.cases[0]!.code }).map(({ field, message }) => [
      field,
      message.vi,
    ]),
  )
}

const onMother = (answers: Record<string, unknown>) =>
  errorsOn(birthRegistrationV1, pageOf(birthRegistrationV1, 'mother'), answers)
const onChild = (answers: Record<string, unknown>) =>
  errorsOn(birthRegistrationV1, pageOf(birthRegistrationV1, 'child'), answers)
const onDelivery = (answers: Record<string, unknown>) =>
  errorsOn(exchangeDrivingLicenceV2, pageOf(exchangeDrivingLicenceV2, 'delivery'), answers)

const child = {
  childName: 'Phạm Gia Hân',
  childSex: 'female',
  childBirthDate: '2026-11-09',
  childBirthPlace: 'Bệnh viện Trung ương Huế',
  childEthnicGroup: 'Kinh',
  childNativePlace: 'Huế',
}
const mother = { motherName: 'Phạm Thu Hà', motherPersonalId: '046196900505', motherBirthDate: '1996-10-18' }

test('right answers pass', () => {
  assert.deepEqual(onChild(child), {})
  assert.deepEqual(onMother({ ...child, ...mother }), {})
})

test('every blank field is asked for by its label', () => {
  assert.deepEqual(onMother({}), {
    motherName: 'Nhập “Họ, chữ đệm và tên của mẹ”.',
    motherPersonalId: 'Nhập “Số định danh cá nhân”.',
    motherBirthDate: 'Nhập “Ngày, tháng, năm sinh”.',
  })
  assert.deepEqual(onDelivery({}), { delivery: 'Chọn một mục cho “Cách nhận kết quả”.' })
})

test('a name with digits, script or 10,000 characters is refused', () => {
  assert.match(onChild({ ...child, childName: 'Gia Hân 2' })['childName']!, /không có chữ số/)
  assert.match(onChild({ ...child, childName: '<script>alert()</script>' })['childName']!, /chỉ gồm chữ cái/)
  assert.match(onChild({ ...child, childName: 'a'.repeat(10_000) })['childName']!, /dài quá 100 ký tự/)
})

test('script in other texts is data, characters that cannot be shown are not', () => {
  assert.deepEqual(onChild({ ...child, childBirthPlace: '<script>alert("Huế")</script>' }), {})
  for (const text of ['Huế\u0000', 'Huế\u202Efdp', 'Huế\nThuận Hóa', '\ud800']) {
    assert.match(onChild({ ...child, childBirthPlace: text })['childBirthPlace']!, /không hiển thị được/)
  }
  assert.match(onChild({ ...child, childBirthPlace: 'x'.repeat(10_000) })['childBirthPlace']!, /dài quá 200 ký tự/)
})

test('future, impossible and unreadable dates are told apart; today is fine', () => {
  assert.match(onChild({ ...child, childBirthDate: '2026-11-22' })['childBirthDate']!, /chưa đến/)
  assert.match(onChild({ ...child, childBirthDate: '2026-02-30' })['childBirthDate']!, /không có trong lịch/)
  assert.match(onChild({ ...child, childBirthDate: '9/11/2026' })['childBirthDate']!, /Nhập đủ ngày, tháng và năm/)
  assert.match(onChild({ ...child, childBirthDate: '1800-01-01' })['childBirthDate']!, /quá xa/)
  assert.deepEqual(onChild({ ...child, childBirthDate: today }), {})
})

test('a birth date may lack day and month, but may not lie in the future', () => {
  assert.deepEqual(onMother({ ...child, ...mother, motherBirthDate: '1996' }), {})
  assert.match(onMother({ ...mother, motherBirthDate: '2027' })['motherBirthDate']!, /chưa đến/)
})

test('a personal id is held to its grammar and then to the birth date beside it', () => {
  assert.match(onMother({ ...mother, motherPersonalId: '12345' })['motherPersonalId']!, /đúng 12 chữ số/)
  assert.match(onMother({ ...mother, motherPersonalId: '003196900505' })['motherPersonalId']!, /Ba chữ số đầu/)
  assert.match(onMother({ ...mother, motherBirthDate: '1995-10-18' })['motherPersonalId']!, /không khớp với năm sinh/)
  assert.match(onMother({ ...mother, motherPersonalId: '046396900505' })['motherPersonalId']!, /thế kỷ sinh/)
})

test('a mother is not younger than her child', () => {
  const errors = onMother({ ...child, childBirthDate: '1990-01-01', ...mother })
  assert.match(errors['motherBirthDate']!, /phải sau ngày sinh của cha, mẹ/)
})

test('one mistake gives one sentence: rules between fields are silent about a field that is wrong already', () => {
  assert.deepEqual(Object.keys(onMother({ ...child, ...mother, motherBirthDate: '1995-02-30' })), ['motherBirthDate'])
})

test('an address names its missing members, and hidden fields are not asked', () => {
  assert.deepEqual(onDelivery({ delivery: 'desk' }), {})
  const errors = onDelivery({
    delivery: 'post',
    deliveryAddress: { provinceCode: '46', communeCode: '1978', line: '' },
  })
  assert.deepEqual(Object.keys(errors), ['deliveryAddress.communeCode', 'deliveryAddress.line'])
  assert.deepEqual(
    onDelivery({
      delivery: 'post',
      deliveryAddress: { provinceCode: '46', communeCode: '19789', line: 'Số 20 Nguyễn Huệ' },
    }),
    {},
  )
})

test('an answer outside the list is refused', () => {
  assert.match(onDelivery({ delivery: 'drone' })['delivery']!, /được liệt kê/)
})

test('a locked value that its register did not give sends the applicant to the desk, any other is not the applicant’s to correct', () => {
  const page = pageOf(exchangeDrivingLicenceV2, 'applicant')
  assert.match(errorsOn(exchangeDrivingLicenceV2, page, {})['fullName']!, /CSDL quốc gia về dân cư.*nộp hồ sơ tại quầy/)
  const known = {
    fullName: 'Lê 2',
    personalId: 'x',
    birthDate: 'x',
    sex: 'x',
    nationality: 'x',
    residence: { line: 'x' },
  }
  assert.deepEqual(errorsOn(exchangeDrivingLicenceV2, page, known), {})
})

test('a photo must be uploaded online and may be taken at the desk', () => {
  const page = pageOf(exchangeDrivingLicenceV2, 'portrait')
  const facts = { answers: {}, caseCode: 'expiring', today }
  assert.deepEqual(
    checkAnswers(exchangeDrivingLicenceV2, page, facts).map(({ message }) => message.vi),
    ['Tải lên “Ảnh chân dung”.'],
  )
  assert.deepEqual(checkAnswers(exchangeDrivingLicenceV2, page, { ...facts, channel: 'direct' }), [])
  const twice = { portrait: ['a'.repeat(64), 'b'.repeat(64)] }
  assert.match(errorsOn(exchangeDrivingLicenceV2, page, twice)['portrait']!, /tối đa 1 tệp/)
  assert.match(errorsOn(exchangeDrivingLicenceV2, page, { portrait: ['photo.exe'] })['portrait']!, /tải lên lại/)
})

test('answers are kept tidy: names and numbers in their stored shape, what cannot be read as it was typed', () => {
  const fields = [...fieldsOf(birthRegistrationV1.form), ...fieldsOf(exchangeDrivingLicenceV2.form)]
  assert.deepEqual(
    tidyAnswers(fields, {
      childName: '  Pha\u0323m   Gia Hân ',
      motherPersonalId: '046 196 900505',
      phone: '0900 000 505',
      changedItems: 'name',
      declaration: 'on',
      unknown: ' kept ',
    }),
    {
      childName: 'Phạm Gia Hân',
      motherPersonalId: '046196900505',
      phone: '+84900000505',
      changedItems: ['name'],
      declaration: true,
      unknown: ' kept ',
    },
  )
  assert.deepEqual(tidyAnswers(fields, { phone: 'call me' }), { phone: 'call me' })
})

test('checking and tidying never throw, whatever JSON stands in the answers', () => {
  const pages = publishedVersions.flatMap((version) => version.form.pages.map((page) => ({ version, page })))
  const anyAnswers = fc
    .constantFrom(...pages)
    .chain(({ version, page }) =>
      fc
        .dictionary(fc.constantFrom(...fieldsOf(version.form).map(({ code }) => code)), fc.jsonValue())
        .map((answers) => ({ version, page, answers })),
    )
  fc.assert(
    fc.property(anyAnswers, ({ version, page, answers }) => {
      for (const { field, message } of checkAnswers(version, page, { answers, today })) {
        assert.ok(field !== '' && message.vi !== '' && message.en !== '')
      }
    }),
    { numRuns: 3000 },
  )
})
