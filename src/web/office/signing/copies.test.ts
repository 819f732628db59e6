import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { drawPage } from '#standards/pades/appearance/draw-page.ts'
import { dict } from '#standards/pades/pdf/pdf-value.ts'
import { increment } from '#standards/pades/testing/increment.ts'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import { openOfficeSite } from '../testing/office-site.ts'
import { openSigning } from '../testing/signing.ts'

const PATH = '/office/signing/copies'
const site = await openOfficeSite()
await openSigning(site, [])
const page = await drawPage({ width: 595, height: 842 }, (paper) => paper.text('Quyet dinh', 80, 80))
const pdf = { field: 'file', name: 'quyết định 15.pdf', content: Buffer.from(page) }

test('the clerk chooses form and file, watches it being signed and fetches it', async () => {
  const clerk = await site.browser('hn-van-thu')
  assert.match((await clerk.get('/office/signing/organisation')).body, new RegExp(`href="${PATH}"`))
  assert.match((await clerk.get(PATH)).body, /Bản sao, phụ lục đã gửi ký sẽ có ở đây/)
  assert.equal((await clerk.postFile(PATH, { form: 'SAO Y' }, pdf)).headers.location, PATH)
  assert.match((await clerk.get(PATH)).body, /Đang ký[^]*sen-refresh/)
  assert.equal((await clerk.get(`${PATH}/list`)).headers['sen-refresh'], undefined)
  await site.settle()
  assert.equal((await clerk.get(`${PATH}/list`)).headers['sen-refresh'], 'final')
  const listed = (await clerk.get(PATH)).body
  assert.doesNotMatch(listed, /sen-refresh/)
  const [, address] = /href="([^"]+)">quyết định 15\.pdf/.exec(listed)!
  const fetched = await clerk.get(address!)
  assert.match(String(fetched.headers['content-disposition']), /^attachment;.*quy%E1%BA%BFt%20.*%28sao%20y%29\.pdf$/)
  assert.deepEqual(fetched.rawPayload.subarray(0, page.length), Buffer.from(page))
  const officer = await site.browser('hn-thu-ly')
  assert.equal((await officer.get(address!)).statusCode, 403)
  const other = await site.browser('hue-van-thu')
  assert.equal((await other.get(address!)).statusCode, 404)
})

test('an annex names its document', { skip: judgesMissing('pdftotext') }, async () => {
  const clerk = await site.browser('hn-van-thu')
  await clerk.get(PATH)
  await clerk.postFile(PATH, { form: 'annex', numberAndNotation: ' 15/QĐ-PC08 ' }, { ...pdf, name: 'phụ lục.pdf' })
  await site.settle()
  const [, address] = /href="([^"]+)">phụ lục\.pdf[^]*?Phụ lục của 15\/QĐ-PC08/.exec((await clerk.get(PATH)).body)!
  const { rawPayload } = await clerk.get(address!)
  assert.match(judge({ 'a.pdf': rawPayload }, 'pdftotext', ['a.pdf', '-']).text, /15\/QĐ-PC08/)
})

test('what is missing is said at its field, and what was typed stays', async () => {
  const clerk = await site.browser('hn-van-thu')
  await clerk.get(PATH)
  const refusals = [
    [{ form: '' }, pdf, /href="#form">Chọn hình thức/],
    [
      { form: 'annex', numberAndNotation: '15' },
      pdf,
      /href="#numberAndNotation">[^]*value="annex"[^>]*checked[^]*value="15"/,
    ],
    [
      { form: 'SAO LỤC' },
      { ...pdf, name: '', content: Buffer.alloc(0) },
      /href="#file">Bạn chưa chọn tệp[^]*value="SAO LỤC"[^>]*checked/,
    ],
    [{ form: 'SAO Y' }, { ...pdf, content: Buffer.from('Kính gửi') }, /href="#file">Nội dung tệp không phải là PDF/],
    [{ form: 'SAO Y' }, { ...pdf, content: pdf.content.subarray(0, 300) }, /href="#file">Không ký được tệp PDF này/],
  ] as const
  for (const [fields, file, expected] of refusals) {
    const refused = await clerk.postFile(PATH, fields, file)
    assert.ok([415, 422].includes(refused.statusCode))
    assert.match(refused.body, expected)
  }
})

test('a file of 20 MB is signed, a larger one refused by its size', async () => {
  const clerk = await site.browser('hn-van-thu')
  await clerk.get(PATH)
  const scanned = (bytes: number) =>
    Buffer.from(
      increment(page, (file) => void file.add({ kind: 'stream', dict: dict({}), content: Buffer.alloc(bytes, 'ảnh') })),
    )
  const large = scanned(20 * 1024 * 1024 - page.length - 1000)
  assert.equal((await clerk.postFile(PATH, { form: 'SAO Y' }, { ...pdf, content: large })).statusCode, 303)
  await site.settle()
  const { rows } =
    await sql`select from signatures.copy where stage = 'signed' and length(document) > ${large.length}`.execute(
      site.platform.database,
    )
  assert.equal(rows.length, 1)
  const refused = await clerk.postFile(PATH, { form: 'SAO Y' }, { ...pdf, content: scanned(20 * 1024 * 1024) })
  assert.equal(refused.statusCode, 413)
  assert.match(refused.body, /href="#file">Tệp vượt quá dung lượng cho phép \(20 MB\)/)
})

test('the page is for clerks, and speaks English', async () => {
  const officer = await site.browser('hn-thu-ly')
  assert.equal((await officer.get(PATH)).statusCode, 403)
  const clerk = await site.browser('hn-van-thu')
  await clerk.get(`${PATH}?lang=en`)
  assert.match((await clerk.get(PATH)).body, /Electronic copies and annexes/)
})
