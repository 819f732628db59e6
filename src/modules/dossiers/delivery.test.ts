import assert from 'node:assert/strict'
import test from 'node:test'
import { getDossier, getPaper, saveDraft, submitDossier } from './index.ts'
import { prepareExchange } from './testing/exchange.ts'
import { openOffice } from './testing/office.ts'
import { accept, pay } from './testing/process.ts'

const office = await openOffice()
const lan = office.citizen('ngoc-lan')
const desk = office.official('hn-tiep-nhan')
const HA_NOI = { provinceCode: '01', communeCode: '00166', line: 'Số 5 ngõ 10 đường Cầu Giấy' }

async function submitTo(deliveryAddress: object) {
  const draftId = await prepareExchange(office, lan)
  await office.run(lan, saveDraft, { draftId, answers: { delivery: 'post', deliveryAddress } })
  return await office.run(lan, submitDossier, { draftId })
}

test('the address of delivery is whole, with commune and province, on the dossier and on form 01', async () => {
  const { dossierId } = await submitTo(HA_NOI)
  await accept(office, await pay(office, dossierId))
  const { delivery, papers } = await office.run(desk, getDossier, { dossierId })
  assert.equal(delivery.address, 'Số 5 ngõ 10 đường Cầu Giấy, Phường Cầu Giấy, Thành phố Hà Nội')
  const receipt = papers.find(({ form }) => form === '01')
  const { facts } = await office.run(desk, getPaper, { dossierId, paperId: receipt!.paperId })
  assert.match(String(facts['collection']), /bưu chính.*Phường Cầu Giấy, Thành phố Hà Nội$/)
})

test('a commune of another province is refused at its field, and nothing is submitted', async () => {
  await assert.rejects(submitTo({ ...HA_NOI, provinceCode: '46' }), (problem: { code: string; fields: unknown }) => {
    assert.equal(problem.code, 'dossiers/answers-incomplete')
    assert.match(JSON.stringify(problem.fields), /deliveryAddress\.communeCode/)
    return true
  })
})
