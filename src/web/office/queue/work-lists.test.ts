import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptDossier, getDossier } from '#modules/dossiers'
import { submitExchange, submitPaidExchange } from '../testing/dossiers.ts'
import { openOfficeSite } from '../testing/office-site.ts'

const site = await openOfficeSite()
const desk = await site.browser('hn-tiep-nhan')
const officer = await site.browser('hn-thu-ly')
await submitExchange(site)

test('a list says who waits, for what and in which state, and counts what waits elsewhere', async () => {
  const page = await desk.get('/office/dossiers?view=intake')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Nguyễn Thị Ngọc Lan/)
  assert.match(page.body, /Mới đăng ký/)
  assert.match(page.body, /Chờ tiếp nhận<\/span><span class="count">1</)
})

test('people are found without tone marks, from the address alone', async () => {
  const found = await desk.get('/office/dossiers?view=all&q=nguyen+thi+ngoc')
  assert.match(found.body, /Nguyễn Thị Ngọc Lan/)
  const missed = await desk.get('/office/dossiers?view=all&q=khong+co+ai')
  assert.match(missed.body, /Không có hồ sơ nào khớp/)
})

test('an empty list says what would appear there', async () => {
  const page = await desk.get('/office/dossiers?view=resolved')
  assert.match(page.body, /Hồ sơ đã có kết quả, chờ trả cho người dân, sẽ hiện ở đây/)
})

test('another organisation sees nothing of it', async () => {
  const hue = await site.browser('hue-can-bo')
  const page = await hue.get('/office/dossiers?view=all')
  assert.equal(page.statusCode, 200)
  assert.doesNotMatch(page.body, /Ngọc Lan/)
})

test('an address that makes no sense still shows a list', async () => {
  const page = await desk.get('/office/dossiers?view=everything&page=-3&sort=colour&state=unknown')
  assert.equal(page.statusCode, 200)
})

test('nobody who is not signed in as an official comes in', async () => {
  const citizen = await site.browser('ngoc-lan')
  assert.equal((await citizen.get('/office')).statusCode, 403)
  const inspector = await site.browser('kiem-tra')
  assert.match((await inspector.get('/office')).body, /không xử lý hồ sơ một cửa/)
})

test('free dossiers are taken together; one that a colleague was quicker with does not keep the others back', async () => {
  const [first, second] = [await submitPaidExchange(site), await submitPaidExchange(site)]
  const versions = new Map<string, number>()
  for (const dossierId of [first, second]) {
    const { version } = await site.run(site.actor('hn-tiep-nhan'), getDossier, { dossierId })
    const accepted = await site.run(site.actor('hn-tiep-nhan'), acceptDossier, { dossierId, version })
    versions.set(dossierId, accepted.version)
  }
  const page = await officer.get('/office')
  assert.match(page.body, /Nhận xử lý các hồ sơ đã chọn/)
  const take = [`${first}@${versions.get(first)}`, `${second}@${versions.get(second)! - 1}`]
  const answer = await officer.post('/office/take', { take, back: '/office', onceKey: 'take-1' })
  assert.equal(answer.headers.location, '/office')
  assert.match((await officer.get('/office')).body, /Bạn đã nhận xử lý 1 hồ sơ. Chưa nhận được 1 hồ sơ/)
  const taken = await site.run(site.actor('hn-thu-ly'), getDossier, { dossierId: first })
  assert.equal(taken.assignee?.user, site.actor('hn-thu-ly').id)
})

test('the way back after taking stays on this site', async () => {
  await officer.get('/office')
  const answer = await officer.post('/office/take', { back: 'https://elsewhere.example/' })
  assert.equal(answer.headers.location, '/')
})

test('an official of two organisations chooses first, and what they chose counts', async () => {
  const posted = await site.browser('hue-biet-phai')
  const led = await posted.get('/office')
  assert.equal(led.headers.location, '/office/organisations?return=%2Foffice')
  await posted.get('/office/organisations')
  const chosen = await posted.post('/office/organisations', { organisation: 'H57.101.01', back: '/office' })
  assert.equal(chosen.headers.location, '/office')
  const page = await posted.get('/office')
  assert.match(page.body, /phường Thuận Hóa/)
  assert.match(page.body, /Lập hồ sơ tại quầy/)
  const other = await posted.post('/office/organisations', { organisation: 'G01.26.08', back: '/office' })
  assert.equal(other.statusCode, 403)
})
