import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citizens } from '../../../../stand-ins/accounts.ts'
import { PORTRAIT } from '../testing/dossiers.ts'
import { openOfficeSite } from '../testing/office-site.ts'

const site = await openOfficeSite()
const desk = await site.browser('hn-tiep-nhan')
const lan = citizens.find(({ key }) => key === 'ngoc-lan')!
const [year = '', month = '', day = ''] = lan.birthDate.split('-')

const person = {
  procedureCode: '3.000347',
  personalId: lan.personalId,
  name: lan.name,
  'birthDate.day': day,
  'birthDate.month': month,
  'birthDate.year': year,
}

test('without consent nobody is looked up, and what was typed stays', async () => {
  await desk.get('/office/desk')
  const answer = await desk.post('/office/desk', person)
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /Cần có sự đồng ý của người dân/)
  assert.match(answer.body, /Chọn cách ghi nhận sự đồng ý/)
  assert.match(answer.body, new RegExp(`value="${lan.name}"`))
})

test('particulars that differ from the register are refused in one sentence that tells nothing', async () => {
  const answer = await desk.post('/office/desk', {
    ...person,
    name: 'Nguyễn Thị Khác',
    method: 'signed-paper',
    given: 'yes',
  })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /không khớp với Cơ sở dữ liệu quốc gia về dân cư/)
  assert.doesNotMatch(answer.body, new RegExp(lan.name))
})

test('a dossier is prepared, submitted and accepted at the desk, and a second click changes nothing', async () => {
  const opened = await desk.post('/office/desk', { ...person, method: 'signed-paper', given: 'yes' })
  assert.equal(opened.statusCode, 303)
  const path = String(opened.headers.location)
  assert.match((await desk.get(path)).body, /Chọn trường hợp rồi bấm “Lưu”/)
  await desk.post(path, { case: 'expiring', intent: 'save' })
  const form = await desk.get(path)
  assert.match(form.body, /từ CSDL quốc gia về dân cư/)

  const incomplete = await desk.post(path, { case: 'expiring', onceKey: 'submit-1' })
  assert.equal(incomplete.statusCode, 422)
  assert.match(incomplete.body, /Có thông tin cần sửa/)

  const portrait = { field: 'portrait', name: 'anh.jpg', content: PORTRAIT }
  const uploaded = await desk.postFile(path, { case: 'expiring', intent: 'upload' }, portrait)
  assert.equal(uploaded.statusCode, 303, 'the file is kept')
  const program = { ...portrait, content: Buffer.from('MZ this is a program') }
  const refused = await desk.postFile(path, { case: 'expiring', intent: 'upload' }, program)
  assert.equal(refused.statusCode, 415)
  const fields = { case: 'expiring', delivery: 'desk', declaration: 'yes', onceKey: 'submit-2' }
  const submitted = await desk.post(path, fields)
  assert.equal(submitted.statusCode, 303, submitted.body)
  const again = await desk.post(path, fields)
  assert.equal(again.headers.location, submitted.headers.location)

  const dossier = await desk.get(String(submitted.headers.location))
  assert.match(dossier.body, /Giấy tiếp nhận \(mẫu 01\) được lập khi phí, lệ phí được nộp/)
  assert.match(dossier.body, /G01\.26\.08-261120-\d{4}/)
  assert.match(dossier.body, /Trực tiếp tại quầy/)
  assert.match(dossier.body, /Văn bản có chữ ký/)
})

test('an official without the role is not shown the desk', async () => {
  const officer = await site.browser('hn-thu-ly')
  assert.doesNotMatch((await officer.get('/office')).body, /Lập hồ sơ tại quầy/)
  assert.equal((await officer.get('/office/desk')).statusCode, 403)
})
