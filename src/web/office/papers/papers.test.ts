import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { acceptDossier, getDossier, issueRegister } from '#modules/dossiers'
import { submitPaidExchange } from '../testing/dossiers.ts'
import { openOfficeSite } from '../testing/office-site.ts'
import { openSigning } from '../testing/signing.ts'

const site = await openOfficeSite()
await openSigning(site, ['hn-tiep-nhan'])
const clerk = await site.browser('hn-van-thu')
const desk = await site.browser('hn-tiep-nhan')

async function accept(by = 'hn-tiep-nhan'): Promise<string> {
  const dossierId = await submitPaidExchange(site)
  const { version } = await site.run(site.actor(by), getDossier, { dossierId })
  await site.run(site.actor(by), acceptDossier, { dossierId, version })
  await site.settle()
  return await receiptOf(dossierId)
}

async function receiptOf(dossierId: string): Promise<string> {
  const { papers } = await site.run(site.actor('hn-tiep-nhan'), getDossier, { dossierId })
  return papers.find(({ form }) => form === '01')!.paperId
}

const ticks = (body: string) => body.match(/type="checkbox"/g)?.length ?? 0
const ticked = (body: string) => body.match(/type="checkbox"[^>]* checked/g)?.length ?? 0

test('with nothing to sign the page says what would appear', async () => {
  const { body } = await clerk.get('/office/papers')
  assert.match(body, /Không có giấy tờ nào/)
  assert.match(body, /chờ ký số của cơ quan, sẽ hiện ở đây/)
  assert.doesNotMatch(body, /sen-refresh/)
})

test('what the desk has signed waits for the clerk, unticked, with who signed it', async () => {
  const paperId = await accept()
  const { body } = await clerk.get('/office/papers')
  assert.match(body, /Giấy tiếp nhận hồ sơ và hẹn trả kết quả \(PDF\)/)
  assert.match(body, /Số 01\/TN/)
  assert.match(body, /Đặng Thị Mai Anh/)
  assert.match(body, new RegExp(`/papers/${paperId}"`))
  assert.match(body, /Ký số giấy tờ<\/span><span class="count">1</)
  assert.deepEqual([ticks(body), ticked(body)], [1, 0])
})

test('all are ticked by a link, without script', async () => {
  await accept()
  const { body } = await clerk.get('/office/papers?select=all')
  assert.deepEqual([ticks(body), ticked(body)], [2, 2])
  assert.match(body, /Bỏ chọn tất cả/)
})

test('the clerk’s list counts on the first page of the office', async () => {
  assert.match((await clerk.get('/office')).body, /Ký số giấy tờ<\/span><span class="count">2</)
})

test('nothing chosen seals nothing', async () => {
  await clerk.get('/office/papers')
  const answer = await clerk.post('/office/papers', {})
  assert.equal(answer.headers.location, '/office/papers')
  assert.match((await clerk.get('/office/papers')).body, /Bạn chưa chọn giấy tờ nào/)
})

test('what is chosen is being sealed, the page says how many, and tells when it is done', async () => {
  const page = await clerk.get('/office/papers?select=all')
  const paper = [...page.body.matchAll(/name="paper" value="([^"]+)"/g)].map(([, id]) => id!)
  await clerk.post('/office/papers', { paper })
  const { body } = await clerk.get('/office/papers')
  assert.match(body, /Đã nhận lệnh ký số 2 giấy tờ/)
  assert.match(body, /<sen-refresh path="\/office\/papers\/under-way"[^>]*>.*Đang ký số 2 giấy tờ/s)
  assert.equal(ticks(body), 0)
  const part = await clerk.get('/office/papers/under-way')
  assert.equal(part.headers['sen-refresh'], undefined)
  await site.settle()
  const done = await clerk.get('/office/papers/under-way')
  assert.equal(done.headers['sen-refresh'], 'final')
  assert.match(done.body, /Đã xử lý xong/)
  await clerk.post('/office/papers', { paper })
  assert.match((await clerk.get('/office/papers')).body, /đã được ký hoặc đang được ký/)
})

test('whoever has no key finds the paper with the reason, and signs it once there is one', async () => {
  await retireKeys('HN-PC08-011')
  const paperId = await accept()
  const { body } = await desk.get('/office/papers')
  assert.match(body, /Chưa ký được.*Chưa có khóa ký số/s)
  assert.match(body, /href="\/office\/signing"/)
  assert.match(body, /Ký số giấy tờ<\/span><span class="count">1</)
  assert.doesNotMatch(body, /Chờ chữ ký số của cơ quan/, 'only the clerk seals')
  await activateKeys('HN-PC08-011')
  await desk.post('/office/papers', { paper: paperId, intent: 'sign' })
  await site.settle()
  assert.match((await desk.get('/office/papers')).body, /Không có giấy tờ nào/)
})

test('a paper that could not be sealed stands in the list again, with the reason', async () => {
  await retireKeys('G01.26.08')
  const page = await clerk.get('/office/papers?select=all')
  const paper = [...page.body.matchAll(/name="paper" value="([^"]+)"/g)].map(([, id]) => id!)
  await clerk.post('/office/papers', { paper })
  await site.settle()
  const { body } = await clerk.get('/office/papers')
  assert.match(body, /Chưa ký được.*Chưa có khóa ký số/s)
  assert.match(body, /href="\/office\/signing\/organisation">Xem chữ ký số của cơ quan/)
  await activateKeys('G01.26.08')
})

test('a register, which belongs to no dossier, is opened before it is sealed', async () => {
  const register = { procedureCode: '3.000347', from: '2026-11-01', to: '2026-11-30' }
  const { paperId } = await site.run(site.actor('hn-tiep-nhan'), issueRegister, register)
  await site.settle()
  const { body } = await clerk.get('/office/papers')
  assert.match(body, new RegExp(`href="/office/registers/${paperId}">Sổ theo dõi hồ sơ`))
  const pdf = await clerk.get(`/office/registers/${paperId}`)
  assert.equal(pdf.headers['content-type'], 'application/pdf')
})

test('another organisation sees nothing of it, and cannot sign it', async () => {
  const [waiting] = await waitingPapers()
  const foreign = await site.browser('hue-can-bo')
  assert.doesNotMatch((await foreign.get('/office/papers')).body, /Giấy tiếp nhận/)
  const answer = await foreign.post('/office/papers', { paper: waiting!, intent: 'sign' })
  assert.equal(answer.statusCode, 404)
})

test('who signs nothing has no such page', async () => {
  const inspector = await site.browser('kiem-tra')
  assert.equal((await inspector.get('/office/papers')).statusCode, 403)
  assert.doesNotMatch((await inspector.get('/office')).body, /href="\/office\/papers"/)
})

test('of more than 200 papers the oldest are shown, and the total', async () => {
  await sql`insert into dossiers.paper
    (id, dossier_id, organisation, form, code, serial, issued_at, facts, stage, signer, number, numbered_at)
    select gen_random_uuid(), dossier_id, organisation, form, code || n, 100 + n, issued_at, facts, stage, signer, n || '/TN', issued_at
      from dossiers.paper, generate_series(1, 201) n where stage = 'awaiting-seal' and form = '01'`.execute(
    site.platform.database,
  )
  const { body } = await clerk.get('/office/papers')
  assert.equal(ticks(body), 200)
  assert.match(body, /Danh sách hiện 200 giấy tờ lập sớm nhất trong tổng số 203/)
})

const setKeys = (state: string, owner: string) =>
  sql`update signatures.key set state = ${state} where owner like ${`%${owner}`}`.execute(site.platform.database)
const retireKeys = (owner: string) => setKeys('retired', owner)
const activateKeys = (owner: string) => setKeys('active', owner)

async function waitingPapers(): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from dossiers.paper where stage = 'awaiting-seal'`.execute(
    site.platform.database,
  )
  return rows.map(({ id }) => id)
}
