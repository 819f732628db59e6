import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citizens } from '../../../../stand-ins/accounts.ts'
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

  await attachPortrait(path)
  const fields = { case: 'expiring', delivery: 'desk', declaration: 'yes', onceKey: 'submit-2' }
  const submitted = await desk.post(path, fields)
  assert.equal(submitted.statusCode, 303, submitted.body)
  const again = await desk.post(path, fields)
  assert.equal(again.headers.location, submitted.headers.location)

  const dossier = await desk.get(String(submitted.headers.location))
  assert.match(dossier.body, /Giấy tiếp nhận hồ sơ và hẹn trả kết quả/)
  assert.match(dossier.body, /Trực tiếp tại quầy/)
  assert.match(dossier.body, /Văn bản có chữ ký/)
})

test('an official without the role is not shown the desk', async () => {
  const officer = await site.browser('hn-thu-ly')
  assert.doesNotMatch((await officer.get('/office')).body, /Lập hồ sơ tại quầy/)
  assert.equal((await officer.get('/office/desk')).statusCode, 403)
})

async function attachPortrait(path: string): Promise<void> {
  const { attachDraftFile } = await import('#modules/dossiers')
  const portrait = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
  const sha256 = await site.upload(portrait, 'image/jpeg')
  const draftId = path.split('/').at(-1)!
  await site.run(site.actor('hn-tiep-nhan'), attachDraftFile, {
    draftId,
    partCode: 'portrait',
    sha256,
    name: 'anh.jpg',
  })
}
