import assert from 'node:assert/strict'
import test from 'node:test'
import {
  handOverDossier,
  printControlSlip,
  printRegister,
  returnResult,
  sendBackDossier,
  submitDossier,
} from '../index.ts'
import { renderPaper } from './render-paper.ts'
import type { Form06Facts } from '../forms/form-06-control-slip.ts'
import type { Form07Facts } from '../forms/form-07-register.ts'
import { prepareExchange } from '../testing/exchange.ts'
import { openOffice } from '../testing/office.ts'
import { accept, look, resolve } from '../testing/process.ts'
import { stageOf, stagesOf } from '../testing/stages.ts'

const office = await openOffice()
const lan = office.citizen('ngoc-lan')
const desk = office.official('hn-tiep-nhan')
const examiner = office.official('hn-thu-ly')
const head = office.official('hn-doi-truong')
const { accepted } = stagesOf(office, lan)

async function slip(dossierId: string): Promise<Form06Facts> {
  const { form, facts } = await office.run(desk, printControlSlip, { dossierId })
  assert.equal(form, '06')
  return facts as unknown as Form06Facts
}

test('the slip names giver, receiver and time of each hand-over, and whether the giver was on time', async () => {
  const fresh = await accepted()
  office.clock.setTo('2026-11-27T02:00:00Z')
  const note = 'Đã tra cứu vi phạm'
  const late = await office.run(examiner, handOverDossier, { ...fresh, note })
  const back = await office.run(head, sendBackDossier, { ...stageOf(late), reason: 'Thiếu phiếu tra cứu' })
  const again = await office.run(examiner, handOverDossier, stageOf(back))
  const signed = await resolve(office, await office.run(head, handOverDossier, stageOf(again)))
  const filed = await office.run(office.official('hn-van-thu'), handOverDossier, stageOf(signed))
  await office.run(desk, returnResult, { ...stageOf(filed), method: 'desk', receiver: 'Nguyễn Thị Ngọc Lan' })
  const { handOvers, dossierCode, dueAt } = await slip(fresh.dossierId)
  assert.deepEqual(
    handOvers.map(({ giver, receiver }) => [giver.name, receiver.name]),
    [
      ['Đặng Thị Mai Anh', 'Bùi Đức Thắng'],
      ['Bùi Đức Thắng', 'Phan Văn Hải'],
      ['Phan Văn Hải', 'Bùi Đức Thắng'],
      ['Bùi Đức Thắng', 'Phan Văn Hải'],
      ['Phan Văn Hải', 'Trịnh Quốc Việt'],
      ['Trịnh Quốc Việt', 'Lý Thị Kim Oanh'],
      ['Lý Thị Kim Oanh', 'Đặng Thị Mai Anh'],
      ['Đặng Thị Mai Anh', 'Nguyễn Thị Ngọc Lan'],
    ],
  )
  assert.deepEqual(
    handOvers.map(({ timeliness }) => timeliness),
    [undefined, 'late', undefined, 'late', 'on-time', 'on-time', 'on-time', undefined],
  )
  assert.equal(handOvers[1]?.note, note)
  assert.equal(handOvers[2]?.note, 'Trả lại: Thiếu phiếu tra cứu')
  assert.equal(handOvers[1]?.handedOverAt, '2026-11-27T02:00:00Z')
  assert.equal(dossierCode, (await look(office, fresh.dossierId)).code)
  assert.equal(dueAt, '2026-11-27T05:00:00Z')
  office.clock.setTo('2026-11-20T02:00:00Z')
})

test('while nobody has taken the dossier the slip says so; once drawn it is a PDF', async () => {
  const { dossierId } = await accepted()
  assert.deepEqual(
    (await slip(dossierId)).handOvers.map(({ receiver }) => receiver.name),
    ['Chưa có người nhận'],
  )
  const pdf = await renderPaper(
    (await office.run(desk, printControlSlip, { dossierId })) as never,
    'https://sen.example',
  )
  assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-')
})

test('the slip stays in the office: not for the applicant, not for another organisation, not before the receipt', async () => {
  const { dossierId } = await accepted()
  await assert.rejects(office.run(lan, printControlSlip, { dossierId }), { code: 'kernel/not-permitted' })
  await assert.rejects(office.run(office.official('hue-can-bo'), printControlSlip, { dossierId }), {
    code: 'dossiers/dossier-not-found',
  })
  const unpaid = await office.run(lan, submitDossier, { draftId: await prepareExchange(office, lan) })
  await assert.rejects(office.run(desk, printControlSlip, { dossierId: unpaid.dossierId }), {
    code: 'dossiers/paper-not-found',
  })
  const waiting = await accept(office, unpaid)
  await assert.rejects(office.run(desk, printControlSlip, { dossierId: waiting.dossierId }), {
    code: 'dossiers/paper-not-found',
  })
})

test('the register lists what has a receipt, with the due time that the clock gives', async () => {
  const { dossierId } = await accepted()
  const { time, code } = await look(office, dossierId)
  const period = { procedureCode: '3.000347', from: '2026-11-20', to: '2026-11-20' }
  await assert.rejects(office.run(examiner, printRegister, period), { code: 'kernel/not-permitted' })
  const { facts } = await office.run(office.official('hn-mot-cua'), printRegister, period)
  const { entries, issuer } = facts as unknown as Form07Facts
  assert.equal(issuer.place, 'Hà Nội')
  const entry = entries.find(({ dossierCode }) => dossierCode === code)
  assert.equal(entry?.dueAt, time?.dueAt)
  assert.deepEqual(
    entries.map(({ serial }) => serial),
    entries.map((_, index) => index + 1),
  )
  const before = await office.run(office.official('hn-mot-cua'), printRegister, { ...period, to: '2026-11-19' })
  assert.deepEqual((before.facts as unknown as Form07Facts).entries, [])
})
