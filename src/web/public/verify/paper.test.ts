import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { acceptDossier, getDossier, getPaper, sealPapers } from '#modules/dossiers'
import { connectTrust } from '#modules/signatures'
import { citizens } from '../../../../stand-ins/accounts.ts'
import { submitPaidExchange } from '../../office/testing/dossiers.ts'
import { openOfficeSite } from '../../office/testing/office-site.ts'
import { openSigning } from '../../office/testing/signing.ts'

const site = await openOfficeSite()
await openSigning(site, ['hn-tiep-nhan'])
const visitor = await site.browser('ngoc-lan')
visitor.cookies.clear()
const desk = site.actor('hn-tiep-nhan')

const dossierId = await submitPaidExchange(site)
const { version } = await site.run(desk, getDossier, { dossierId })
await site.run(desk, acceptDossier, { dossierId, version })
const receipt = await receiptOf()
const address = `/verify/${receipt.code}`

async function receiptOf() {
  const { papers } = await site.run(desk, getDossier, { dossierId })
  return papers.find(({ form }) => form === '01')!
}

async function content(): Promise<Buffer> {
  const kept = await site.run(site.actor('ngoc-lan'), getPaper, { dossierId, paperId: receipt.paperId })
  return await buffer(site.platform.files.read(kept.content!))
}

const send = (file: Buffer) => visitor.postFile(address, {}, { field: 'files', name: 'giay-hen.pdf', content: file })

test('before anybody has signed the page says so, and there is nothing to compare with', async () => {
  const { statusCode, body } = await visitor.get(address)
  assert.equal(statusCode, 200)
  assert.match(body, /Giấy tờ đang chờ ký số/)
  assert.doesNotMatch(body, /type="file"|Chữ ký 1/)
})

test('signed by a person alone, the paper is not called complete', async () => {
  await site.settle()
  const { body } = await visitor.get(address)
  assert.match(body, /Đã ký, chờ chữ ký số của cơ quan/)
  assert.match(body, /Chữ ký 1: Đặng Thị Mai Anh/)
  assert.match(body, /Tệp có 1 chữ ký số: 1 hợp lệ/)
})

test('a sealed paper shows what it is and each signature, the person first, and nothing about the applicant', async () => {
  const early = await content()
  await site.run(site.actor('hn-van-thu'), sealPapers, { paperIds: [receipt.paperId] })
  await site.settle()
  const { body, headers, cookies } = await visitor.get(address)
  assert.match(body, /<h1>Giấy tiếp nhận hồ sơ và hẹn trả kết quả<\/h1>/)
  assert.match(body, /01\/TN/)
  assert.match(body, /20\/11\/2026/)
  assert.match(body, /href="\/track\/[^"]+"/)
  assert.match(body, /Tệp có 2 chữ ký số: 2 hợp lệ, 0 chưa xác định được, 0 không hợp lệ/)
  assert.match(body, /Chữ ký 1: Đặng Thị Mai Anh.*Chữ ký 2: Phòng Cảnh sát giao thông/s)
  assert.equal(body.match(/được chứng minh bằng dấu thời gian/g)?.length, 2)
  assert.doesNotMatch(body, /đang chờ|chờ chữ ký/)
  assert.doesNotMatch(
    body,
    new RegExp(`Ngọc Lan|${citizens.find(({ key }) => key === 'ngoc-lan')!.personalId}|/papers/`),
  )
  assert.equal(headers['x-robots-tag'], 'noindex')
  assert.deepEqual(cookies, [])
  assert.match((await send(early)).body, /Tệp này không phải là bản đang được lưu/, 'the version of before the seal')
})

test('the same file is told from an altered one, byte for byte', async () => {
  const pdf = await content()
  assert.ok((await visitor.get(address)).body.includes(hash('sha256', pdf)), 'for programs that we did not write')
  const same = await send(pdf)
  assert.match(same.body, /giống hệt bản đang được lưu/)
  assert.match(same.body, /2 hợp lệ/)
  assert.equal(same.headers['cache-control'], 'no-store')
  const altered = Buffer.from(pdf)
  // In the comment of the second line, so that it stays a PDF that can be read.
  altered[11]! ^= 1
  const { body } = await send(altered)
  assert.match(body, /không phải là bản đang được lưu/)
  assert.match(body, /Không hợp lệ/)
})

test('without a file, or with one that is no PDF, the page says what to do', async () => {
  const empty = await visitor.post(address, {})
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /id="files-error"/)
  assert.match((await send(Buffer.from('x'))).body, /không phải là bản đang được lưu.*không phải là tệp PDF/s)
})

test('codes that open nothing are all answered in one way', async () => {
  const codes = ['A'.repeat(22), receipt.code.slice(0, -1), 'x', '%00', 'a b', receipt.paperId]
  const answers = await Promise.all(codes.map((code) => visitor.get(`/verify/${encodeURIComponent(code)}`)))
  for (const { statusCode, body } of answers) {
    assert.equal(statusCode, 404)
    assert.match(body, /<h1>Không tìm thấy giấy tờ<\/h1>/)
  }
  const posted = await visitor.postFile(
    `/verify/${'A'.repeat(22)}`,
    {},
    { field: 'files', name: 'x', content: Buffer.from('x') },
  )
  assert.equal(posted.statusCode, 404)
})

test('a code that many people scan is verified once in a few minutes', async () => {
  await visitor.get(address)
  connectTrust({ playedRoot: undefined })
  assert.match((await visitor.get(address)).body, /2 hợp lệ/, 'still what was found a moment ago')
  site.clock.advance({ minutes: 4 })
  assert.match((await visitor.get(address)).body, /0 hợp lệ, 2 chưa xác định được/)
})

test('when the signatures cannot be checked the page still says what the paper is', async () => {
  connectTrust({ folder: '/no/such/folder' })
  site.clock.advance({ minutes: 4 })
  const { body } = await visitor.get(address)
  assert.match(body, /01\/TN/)
  assert.match(body, /Chưa kiểm tra được chữ ký số lúc này/)
  assert.doesNotMatch(body, /Chữ ký 1|hợp lệ/)
})
