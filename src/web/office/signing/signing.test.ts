import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openSigning } from '../testing/signing.ts'
import { openOfficeSite } from '../testing/office-site.ts'

const site = await openOfficeSite()
await openSigning(site, ['hn-van-thu'])
const picture = (name: string) => readFileSync(new URL(`../../../standards/pades/testing/${name}.png`, import.meta.url))

test('an official asks for a certificate, has it, and sees until when', async () => {
  const leader = await site.browser('hn-lanh-dao')
  assert.match((await leader.get('/office/signing')).body, /Bạn chưa có chứng thư chữ ký số/)
  const sent = await leader.post('/office/signing', { intent: 'request' })
  assert.equal(sent.statusCode, 303)
  assert.match((await leader.get('/office/signing')).body, /Có yêu cầu đang chờ/)
  await site.settle()
  const page = await leader.get('/office/signing')
  assert.match(page.body, /Trịnh Quốc Việt/)
  assert.match(page.body, /CA phục vụ cơ quan Nhà nước – ECDSA \(MÔ PHỎNG\)/)
  assert.match(page.body, /1\.096\sngày/)
  assert.doesNotMatch(page.body, /Bạn chưa có chứng thư/)
})

test('sixty days before its end the page warns, and a renewal ends the warning', async () => {
  const head = await site.browser('hn-doi-truong')
  await head.get('/office/signing')
  await head.post('/office/signing', { intent: 'request' })
  await site.settle()
  const before = site.clock.now()
  site.clock.advance({ hours: 24 * 1050 })
  const later = await site.browser('hn-doi-truong')
  assert.match((await later.get('/office/signing')).body, /Chứng thư còn 46 ngày/)
  await later.post('/office/signing', { intent: 'request' })
  await site.settle()
  assert.doesNotMatch((await later.get('/office/signing')).body, /Chứng thư còn/)
  site.clock.setTo(before.toString())
})

test('a picture is taken by what it shows, and shown again', async () => {
  const leader = await site.browser('hn-lanh-dao')
  await leader.get('/office/signing')
  const refused = await leader.postFile(
    '/office/signing',
    { intent: 'upload' },
    { field: 'image', name: 'dau.png', content: picture('seal') },
  )
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /href="#image"/)
  assert.match(refused.body, /Chữ ký phải là màu xanh/)
  const upload = { field: 'image', name: 'ky.png', content: picture('handwriting') }
  assert.equal((await leader.postFile('/office/signing', { intent: 'upload' }, upload)).statusCode, 303)
  const shown = await leader.get('/office/signing/image')
  assert.equal(shown.headers['content-type'], 'image/png')
  assert.equal((await leader.post('/office/signing', { intent: 'upload' })).statusCode, 422, 'no file chosen')
  const colleague = await site.browser('hn-thu-ly')
  assert.equal((await colleague.get('/office/signing/image')).statusCode, 404)
})

test('a key goes out of use with a reason; who is not its owner does not find it', async () => {
  const officer = await site.browser('hn-tiep-nhan')
  await officer.get('/office/signing')
  await officer.post('/office/signing', { intent: 'request' })
  await site.settle()
  const address = /href="(\/office\/signing\/keys\/[^"]+)"/.exec((await officer.get('/office/signing')).body)![1]!
  assert.equal((await (await site.browser('hn-thu-ly')).get(address)).statusCode, 404)
  await officer.get(address)
  const wrong = await officer.post(address, { intent: 'retire' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /Chọn lý do ngừng dùng khóa/)
  assert.equal((await officer.post(address, { intent: 'retire', reason: 'lost' })).statusCode, 303)
  assert.match((await officer.get('/office/signing')).body, /Khóa đã ngừng dùng/)
})

test('the clerk orders for a colleague, sets the seal and records who signs in whose place', async () => {
  const clerk = await site.browser('hn-van-thu')
  const path = '/office/signing/organisation'
  assert.match((await clerk.get(path)).body, /Phòng Cảnh sát giao thông, Công an thành phố Hà Nội/)
  const seal = { field: 'image', name: 'dau.png', content: picture('seal') }
  assert.equal((await clerk.postFile(path, { intent: 'upload' }, seal)).statusCode, 303)
  const colleague = { intent: 'request-staff', staffCode: 'HN-PC08-099', name: 'Vũ Thị Ổn', title: 'Cán bộ' }
  assert.equal((await clerk.post(path, { ...colleague, staffCode: 'có dấu cách' })).statusCode, 422)
  assert.equal((await clerk.post(path, colleague)).statusCode, 303)
  await site.settle()
  assert.match((await clerk.get(path)).body, /Vũ Thị Ổn/)
  const empty = await clerk.post(path, { intent: 'give-delegation', authority: 'KT.' })
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /id="principal"/)
  assert.match(empty.body, /href="#principal">Ghi chức vụ hoặc tập thể được ký thay/)
  const given = await clerk.post(path, delegation)
  assert.equal(given.statusCode, 303)
  const listed = await clerk.get(path)
  assert.match(listed.body, /KT\. TRƯỞNG PHÒNG/)
  assert.match(listed.body, /Từ 20\/11\/2026/)
  const delegationId = /name="delegationId" value="([^"]+)"/.exec(listed.body)![1]!
  await clerk.post(path, { intent: 'end-delegation', delegationId })
  assert.match((await clerk.get(path)).body, /Đã chấm dứt/)
})

test('a request is fetched, and its certificate handed in, by whoever holds the key', async () => {
  const clerk = await site.browser('hn-van-thu')
  await clerk.get('/office/signing/organisation')
  await clerk.post('/office/signing/organisation', { intent: 'request-organisation' })
  const page = await clerk.get('/office/signing/organisation')
  const address = /href="(\/office\/signing\/keys\/[^"]+)">Mở yêu cầu/.exec(page.body)![1]!
  const request = await clerk.get(`${address}/request`)
  assert.equal(request.headers['content-type'], 'application/pkcs10')
  assert.equal(request.rawPayload[0], 0x30)
  await clerk.get(address)
  const refused = await clerk.post(address, { intent: 'hand-in', certificate: 'không phải chứng thư' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /href="#certificate"/)
  await site.settle()
})

test('leaders look on, others do not see the page', async () => {
  const leader = await site.browser('hn-lanh-dao')
  const page = await leader.get('/office/signing/organisation')
  assert.equal(page.statusCode, 200)
  assert.doesNotMatch(page.body, /request-organisation/)
  const officer = await site.browser('hn-thu-ly')
  assert.equal((await officer.get('/office/signing/organisation')).statusCode, 403)
  assert.doesNotMatch((await officer.get('/office/signing')).body, /href="\/office\/signing\/organisation"/)
})

test('both pages speak English', async () => {
  const clerk = await site.browser('hn-van-thu')
  await clerk.get('/office/signing?lang=en')
  assert.match((await clerk.get('/office/signing')).body, /My signature/)
  assert.match((await clerk.get('/office/signing/organisation')).body, /Signing in somebody’s place/)
})

const delegation = {
  intent: 'give-delegation',
  delegate: 'HN-PC08-002',
  authority: 'KT.',
  principal: 'Trưởng phòng',
  delegateTitle: 'Phó Trưởng phòng',
  basisDocument: 'Thông báo số 15/TB-PC08',
  'basisDate.day': '05',
  'basisDate.month': '01',
  'basisDate.year': '2026',
  'validFrom.day': '20',
  'validFrom.month': '11',
  'validFrom.year': '2026',
}
