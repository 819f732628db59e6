import assert from 'node:assert/strict'
import test from 'node:test'
import { anonymous } from '#kernel/permissions.ts'
import { getOwnDrivingLicence } from '#modules/registries'
import { getDossier, getPaper, handOverDossier, listWork, returnResult, submitDossier, trackDossier } from './index.ts'
import { renderPaper } from './papers/render-paper.ts'
import { prepareExchange, submitExchange } from './testing/exchange.ts'
import { findBrokenDossiers } from './testing/find-broken-dossiers.ts'
import { openOffice } from './testing/office.ts'
import { accept, examine, look, pay, resolve } from './testing/process.ts'

const office = await openOffice()
const lan = office.citizen('ngoc-lan')

test('a licence is exchanged from the first question to the returned result', async () => {
  const draftId = await prepareExchange(office, lan)
  const submitted = await office.run(lan, submitDossier, { draftId })
  assert.equal(submitted.state, 'registered')
  assert.equal(submitted.code, null, 'the code is drawn at acceptance')

  const paid = await pay(office, submitted.dossierId)
  const accepted = await accept(office, paid)
  const view = await look(office, submitted.dossierId)
  assert.match(view.code!, /^G01\.26\.08-261120-\d{4}$/)
  // Accepted on Friday 20/11/2026; Monday is day one, Tuesday 24/11 a holiday, so 3.5 working days end on Friday at noon.
  assert.equal(view.time?.dueInWords, 'trước 12:00 thứ Sáu, 27/11/2026')
  assert.ok(
    view.time!.explanation.some((line) => line.includes('24/11/2026')),
    'the holiday is named in the reckoning',
  )

  const resolved = await resolve(office, await examine(office, accepted))
  const registered = await office.run(office.official('hn-van-thu'), handOverDossier, resolved)
  const returned = await office.run(office.official('hn-tiep-nhan'), returnResult, {
    ...registered,
    method: 'desk',
    receiver: 'Nguyễn Thị Ngọc Lan',
  })
  assert.equal(returned.state, 'returned')

  const licence = await office.run(lan, getOwnDrivingLicence, {})
  const done = await office.run(lan, getDossier, { dossierId: submitted.dossierId })
  assert.equal(done.result?.number, licence?.cards[0]?.serial)
  assert.deepEqual(
    done.papers.map(({ form }) => form),
    ['01', 'result'],
  )
})

test('each paper is a PDF that is the same each time it is drawn', async () => {
  const { dossierId } = (await office.run(office.official('hn-tiep-nhan'), listWork, { view: 'all' })).lines[0]!
  const { papers } = await office.run(lan, getDossier, { dossierId })
  for (const { paperId } of papers) {
    const paper = await office.run(lan, getPaper, { dossierId, paperId })
    const [first, second] = [
      await renderPaper(paper as never, 'https://sen.example'),
      await renderPaper(paper as never, 'https://sen.example'),
    ]
    assert.equal(Buffer.from(first.subarray(0, 5)).toString(), '%PDF-')
    assert.deepEqual(first, second)
  }
})

test('every dossier can be computed again from its history', async () => {
  await submitExchange(office, office.citizen('quang-minh'))
  assert.deepEqual(await findBrokenDossiers(office.platform.database), [])
})

test('submitting a draft twice makes one dossier', async () => {
  const draftId = await prepareExchange(office, lan)
  const send = () => office.run(lan, submitDossier, { draftId }, { idempotencyKey: `submit-${draftId}` })
  const [first, second] = await Promise.all([send(), send()])
  assert.equal(first?.dossierId, second?.dossierId)
  await assert.rejects(office.run(lan, submitDossier, { draftId }), { code: 'dossiers/draft-not-found' })
})

test('whoever holds the code sees state and due time, and no name', async () => {
  const { lines } = await office.run(office.official('hn-tiep-nhan'), listWork, { view: 'all', search: 'ngoc lan' })
  const code = lines.find((line) => line.code !== null)!.code!
  const tracked = await office.run(anonymous, trackDossier, { code: code.toLowerCase() })
  assert.equal(tracked.stateCode, 10)
  assert.ok(!JSON.stringify(tracked).includes('Lan'))
})
