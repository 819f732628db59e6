import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptDossier, assignDossier, getDossier, handOverDossier } from '#modules/dossiers'
import type { Browser } from '../testing/browser.ts'
import { PORTRAIT, submitExchange, submitPaidExchange } from '../testing/dossiers.ts'
import { openOfficeSite } from '../testing/office-site.ts'

const site = await openOfficeSite()
const desk = await site.browser('hn-tiep-nhan')
const officer = await site.browser('hn-thu-ly')

test('the page shows facts with their source, checks, clock and history', async () => {
  const page = await officer.get(addressOf(await accepted()))
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /CSDL quốc gia về dân cư, 20\/11\/2026/)
  assert.match(page.body, /Giấy phép lái xe có trong cơ sở dữ liệu/)
  assert.match(page.body, /trước 12:00 thứ Sáu, 27\/11\/2026/)
  assert.match(page.body, /Vì sao có thời hạn này\?/)
  assert.match(page.body, /24\/11\/2026/)
  assert.match(page.body, /Tiếp nhận hồ sơ, cấp mã hồ sơ/)
})

test('a dossier is accepted once, however often the button is pressed', async () => {
  const path = addressOf(await submitPaidExchange(site))
  const version = versionIn((await desk.get(path)).body)
  const press = () => desk.post(path, { action: 'accept', version, onceKey: 'accept-once' })
  assert.equal((await press()).headers.location, path)
  assert.equal((await press()).headers.location, path)
  assert.match((await desk.get(path)).body, /Đã tiếp nhận hồ sơ và lập Giấy tiếp nhận/)
})

test('the dossier of another organisation does not exist, nor do its files and papers', async () => {
  const path = addressOf(await accepted())
  const paper = /\/papers\/[0-9a-f-]+/.exec((await officer.get(path)).body)![0]
  const file = /\/files\/[0-9a-f]+/.exec((await officer.get(path)).body)![0]
  const hue = await site.browser('hue-can-bo')
  await hue.get('/office')
  for (const address of [path, path + paper, path + file]) assert.equal((await hue.get(address)).statusCode, 404)
  assert.equal(
    (await hue.post(path, { action: 'refuse', version: '1', reason: 'Không thuộc cơ quan' })).statusCode,
    404,
  )
  assert.equal((await desk.get('/office/dossiers/not-an-id')).statusCode, 404)
})

test('what a role may not do is neither shown to it nor done for it', async () => {
  const path = addressOf(await accepted())
  const page = await desk.get(path)
  assert.doesNotMatch(page.body, /id="(hand-over|resolve|extend)"/)
  const answer = await desk.post(path, { action: 'resolve', version: versionIn(page.body) })
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /Chưa thực hiện được/)
  assert.equal((await desk.post(path, { action: 'delete', version: '1' })).statusCode, 422)
})

test('of two officers the second is told who was quicker, and keeps what was typed', async () => {
  const dossierId = await accepted()
  const path = addressOf(dossierId)
  const version = versionIn((await officer.get(path)).body)
  const colleague = site.actor('hn-thu-ly-2')
  await site.run(colleague, assignDossier, { dossierId, version: Number(version) })
  const answer = await officer.post(path, {
    action: 'hand-over',
    version,
    note: 'Đã đối chiếu bản gốc <b>giấy phép</b>',
  })
  assert.equal(answer.statusCode, 409)
  assert.match(answer.body, /thao tác của bạn chưa được ghi nhận/)
  assert.match(answer.body, /Ngô Phương Linh: Phân công xử lý/)
  assert.match(answer.body, /Đã đối chiếu bản gốc &lt;b>giấy phép&lt;\/b>/)
  assert.notEqual(versionIn(answer.body), version, 'sending again acts on what is shown now')
})

test('when the action is gone the words are still there to copy', async () => {
  const dossierId = await accepted()
  const path = addressOf(dossierId)
  const version = versionIn((await officer.get(path)).body)
  await site.run(site.actor('hn-thu-ly-2'), handOverDossier, { dossierId, version: Number(version) })
  const answer = await officer.post(path, { action: 'hand-over', version, note: 'Hồ sơ hợp lệ' })
  assert.equal(answer.statusCode, 409)
  assert.match(answer.body, /Việc “Chuyển bước” không còn thực hiện được/)
  assert.match(answer.body, /<blockquote>Hồ sơ hợp lệ<\/blockquote>/)
})

test('a reason that is missing is asked for at its field, and the rest stays', async () => {
  const path = addressOf(await submitExchange(site))
  const version = versionIn((await desk.get(path)).body)
  const points = 'Ảnh chân dung mờ\n2. Thiếu giấy khám sức khỏe'
  const answer = await desk.post(path, { action: 'request-supplement', version, points, reason: '' })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /href="#request-supplement-reason"/)
  assert.match(answer.body, /Thiếu giấy khám sức khỏe/)
  const sent = await desk.post(path, {
    action: 'request-supplement',
    version,
    points,
    reason: 'Ảnh và giấy khám sức khỏe chưa đúng quy định',
  })
  assert.equal(sent.statusCode, 303)
  const page = await desk.get(path)
  assert.match(page.body, /<li>Thiếu giấy khám sức khỏe<\/li>/)
  assert.match(page.body, /Yêu cầu bổ sung giấy tờ/)
})

test('the desk takes a supplement for an applicant who brings papers: files first, then the words', async () => {
  const dossierId = await submitExchange(site)
  const path = addressOf(dossierId)
  const asked = { action: 'request-supplement', points: 'Ảnh chân dung mờ', reason: 'Ảnh chưa đúng quy định' }
  await desk.post(path, { ...asked, version: versionIn((await desk.get(path)).body) })
  const version = versionIn((await desk.get(path)).body)
  const fields = { action: 'supplement', version, note: 'Người nộp mang ảnh mới' }
  const portrait = { field: 'portrait', name: 'ảnh mới.jpg', content: Buffer.concat([PORTRAIT, Buffer.alloc(1)]) }
  const shown = await desk.postFile(path, { ...fields, intent: 'upload' }, portrait)
  assert.equal(shown.statusCode, 200, 'nothing is handed in yet')
  const kept = /name="kept-file" value="([^"]+)"/.exec(shown.body)![1]!
  assert.match(shown.body, /Người nộp mang ảnh mới/)
  const program = { ...portrait, content: Buffer.from('MZ this is a program') }
  assert.equal((await desk.postFile(path, { ...fields, intent: 'upload' }, program)).statusCode, 415)
  assert.equal((await desk.post(path, { ...fields, 'kept-file': kept })).statusCode, 303)
  const { files, state } = await site.run(site.actor('hn-tiep-nhan'), getDossier, { dossierId })
  assert.equal(state, 'registered')
  assert.ok(files.some(({ name }) => name === 'ảnh mới.jpg'))
})

test('a new date must be a date, later and in time; then form 04 is there', async () => {
  const path = addressOf(await accepted())
  const leader = await site.browser('hn-lanh-dao')
  const version = versionIn((await leader.get(path)).body)
  const reason = 'Chờ xác minh với cơ quan cấp giấy phép'
  const wrong = { 'dueDate.day': '31', 'dueDate.month': '11', 'dueDate.year': '2026', dueTime: '17:00' }
  const refused = await leader.post(path, { action: 'extend', version, reason, ...wrong })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Ghi ngày có thật/)
  assert.match(refused.body, new RegExp(reason))
  const answer = await leader.post(path, { action: 'extend', version, reason, ...wrong, 'dueDate.day': '30' })
  assert.equal(answer.statusCode, 303)
  const page = await leader.get(path)
  assert.match(page.body, /Đã xin lỗi và hẹn lại: 17:00 30\/11\/2026/)
  assert.match(page.body, /Mẫu 04/)
})

test('papers open as PDF, files of applicants are only ever downloaded', async () => {
  const path = addressOf(await accepted())
  const { body } = await officer.get(path)
  const paper = await officer.get(path + /\/papers\/[0-9a-f-]+/.exec(body)![0])
  assert.equal(paper.headers['content-type'], 'application/pdf')
  assert.equal(paper.rawPayload.subarray(0, 5).toString(), '%PDF-')
  const file = await officer.get(path + /\/files\/[0-9a-f]+/.exec(body)![0])
  assert.match(String(file.headers['content-disposition']), /^attachment/)
  assert.equal(file.headers['x-content-type-options'], 'nosniff')
})

test('a post without the token of the page changes nothing and loses nothing', async () => {
  const dossierId = await accepted()
  const path = addressOf(dossierId)
  const version = versionIn((await officer.get(path)).body)
  const answer = await officer.post(path, {
    csrfToken: 'forged',
    action: 'hand-over',
    version,
    note: 'Giữ lại lời này',
  })
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /Giữ lại lời này/)
  const { state } = await site.run(site.actor('hn-thu-ly'), getDossier, { dossierId })
  assert.equal(state, 'accepted')
})

test('a session that ended while an officer wrote costs them nothing but signing in again', async () => {
  const path = addressOf(await accepted())
  const browser = await site.browser('hn-thu-ly')
  const version = versionIn((await browser.get(path)).body)
  browser.cookies.delete('sen')
  const note = 'Đã tra cứu, chưa có vi phạm'
  const answer = await browser.post(path, { action: 'hand-over', version, note })
  assert.match(answer.body, /\/sign-in\/official\?return=/)
  browser.cookies.set('sen', (await site.browser('hn-thu-ly')).cookies.get('sen')!)
  const page = await browser.get(path)
  assert.match(page.body, new RegExp(note))
  assert.match(page.body, /<details name="allowed-action" open/)
})

async function accepted(): Promise<string> {
  const dossierId = await submitPaidExchange(site)
  const { version } = await site.run(site.actor('hn-tiep-nhan'), getDossier, { dossierId })
  await site.run(site.actor('hn-tiep-nhan'), acceptDossier, { dossierId, version })
  return dossierId
}

function addressOf(dossierId: string): string {
  return `/office/dossiers/${dossierId}`
}

function versionIn(body: Awaited<ReturnType<Browser['get']>>['body']): string {
  return /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
}
