import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { toPem } from '#standards/certificates/read-certificate.ts'
import { preparedLetter } from '#standards/pades/testing/sample-letter.ts'
import { signWith } from '#standards/pades/testing/sign-letter.ts'
import { orderCertificate } from '../../../../stand-ins/serving/order-certificate.ts'
import { openOfficeSite } from '../testing/office-site.ts'
import { openSigningDesk } from '../testing/signing-desk.ts'

const site = await openOfficeSite()
const desk = await openSigningDesk(site)
const leader = await site.browser('hn-lanh-dao')
const field = 'nguoi-co-tham-quyen'
const key = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
const device = await orderCertificate(desk.office, { subject: [['CN', 'Trịnh Quốc Việt']], key })
const colleague = await orderCertificate(desk.office, { subject: [['CN', 'Bùi Đức Thắng']], key })
const registerDevice = async (certificate: string) => {
  await leader.get('/office/signing/device')
  return await leader.post('/office/signing/device', { certificate })
}

test('an official registers the certificate of the own device, and not that of a colleague, or no certificate at all', async () => {
  assert.match((await registerDevice(toPem(colleague.certificate.bytes))).body, /không phải là tên của bạn/)
  assert.match((await registerDevice('xin chào')).body, /href="#certificate"/)
  assert.match((await registerDevice('')).body, /Bạn chưa dán nội dung chứng thư/)
  assert.equal((await registerDevice(toPem(device.certificate.bytes))).statusCode, 303)
  const { body } = await leader.get('/office/signing')
  assert.match(body, /Đã đăng ký chứng thư/)
  assert.match(body, /Thiết bị tại máy của người ký/)
})

test('the clerk registers the seal of the office, under its own name and nobody else does', async () => {
  const clerk = await site.browser('hn-van-thu')
  await clerk.get('/office/signing/device')
  const name = 'Phòng Cảnh sát giao thông, Công an thành phố Hà Nội'
  const seal = await orderCertificate(desk.office, { subject: [['CN', name]], key })
  const register = (holder: typeof seal, who = clerk) =>
    who.post('/office/signing/device', { intent: 'seal', certificate: toPem(holder.certificate.bytes) })
  assert.match((await register(colleague)).body, /không phải là tên của bạn/)
  assert.equal((await register(seal)).statusCode, 303)
  await leader.get('/office/signing/device')
  assert.equal((await register(seal, leader)).statusCode, 403)
})

test('without script: download, sign with any software, send back; a wrong file is named on the page', async () => {
  await registerDevice(toPem(device.certificate.bytes))
  const path = `/office/signing/sessions/${await desk.handOut('hn-lanh-dao')}`
  const page = await leader.get(path)
  assert.match(String(page.headers['content-security-policy']), /;connect-src 'self' ws:\/\/127\.0\.0\.1:\d+$/)
  const returnTo = /action="(\/signing\/[^"]+)"/.exec(page.body)![1]!
  const sendBack = (content: Uint8Array) =>
    leader.postFile(returnTo, {}, { field: 'files', name: 'da-ky.pdf', content: Buffer.from(content) })
  const document = (await leader.get(`${path}/van-ban.pdf`)).rawPayload
  assert.ok(document.equals(Buffer.from(await preparedLetter())))
  assert.equal((await sendBack(document)).headers.location, path)
  assert.match((await leader.get(path)).body, /Tệp gửi lại chưa có chữ ký số mới/)
  assert.equal((await sendBack(await signWith(document, { signer: device, field }))).statusCode, 303)
  assert.match((await leader.get(path)).body, /Văn bản đã được ký/)
  assert.equal((await leader.get(`${path}/van-ban.pdf`)).statusCode, 410)
})

test('a session is nobody else’s, and ends', async () => {
  await registerDevice(toPem(device.certificate.bytes))
  const path = `/office/signing/sessions/${await desk.handOut('hn-lanh-dao')}`
  const other = await site.browser('hn-thu-ly')
  assert.equal((await other.get(path)).statusCode, 404)
  assert.equal((await other.get(`${path}/van-ban.pdf`)).statusCode, 404)
  site.clock.advance({ minutes: 31 })
  // The sign-in has ended by then as well.
  const later = await site.browser('hn-lanh-dao')
  assert.match((await later.get(path)).body, /Phiên ký đã hết hạn/)
})
