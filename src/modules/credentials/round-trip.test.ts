import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerRequest, readRequest } from '../../../stand-ins/wallet/answer-request.ts'
import { receiveOffer } from '../../../stand-ins/wallet/receive-offer.ts'
import { readCard } from '../../../stand-ins/wallet/read-card.ts'
import { getCheck, getOwnMobileLicence, isGood, offerCredential, openCheck } from './index.ts'
import { officials, openLicenceOffice } from './testing/licence-office.ts'

const office = await openLicenceOffice()
const { run, citizens, authority } = office
const trust = { anchors: async () => [authority.root] }

await run(citizens.lan, offerCredential, {})
const { offer } = await run(citizens.lan, getOwnMobileLicence, {})
const cards = await receiveOffer({ link: offer!.link, pin: offer!.pin, trust })

for (const card of cards) {
  test(`a licence as ${card.format} goes from the register into a wallet of others' making and back to an official`, async () => {
    const values = new Map(await readCard(card))
    assert.equal(values.get('family_name'), 'Nguyễn')
    assert.equal(values.get('given_name'), 'Thị Ngọc Lan')

    const { checkId } = await run(officials.caseOfficer, openCheck, { question: 'whole-licence' })
    const { link } = await run(officials.caseOfficer, getCheck, { checkId })
    const request = await readRequest(link, trust)
    assert.equal(request.asker, 'Phòng Cảnh sát giao thông, Công an thành phố Hà Nội')
    const answer = await answerRequest(request, { card, trust })
    assert.equal(answer.status, 200, await answer.text())

    const { result } = await run(officials.caseOfficer, getCheck, { checkId })
    assert.deepEqual(
      result!.findings.filter(({ outcome }) => outcome !== 'passed'),
      [],
    )
    assert.ok(isGood(result!))
    assert.equal(result!.issuer, 'Cục Cảnh sát giao thông')
    assert.equal(result!.disclosed['given_name'], 'Thị Ngọc Lan')
    assert.equal(result!.disclosed['birth_date'], '1988-03-12')
  })

  test(`asked only whether class B may be driven, ${card.format} discloses that and nothing else`, async () => {
    const { checkId } = await run(officials.caseOfficer, openCheck, { question: 'may-drive', class: 'B' })
    const { link } = await run(officials.caseOfficer, getCheck, { checkId })
    await answerRequest(await readRequest(link, trust), { card, trust })
    const { result } = await run(officials.caseOfficer, getCheck, { checkId })
    assert.ok(isGood(result!), JSON.stringify(result))
    assert.deepEqual(result!.disclosed, { may_drive_B: true })
  })
}

test('the wallet shows nothing to an asker whose certificate it does not believe', async () => {
  const { checkId } = await run(officials.caseOfficer, openCheck, { question: 'whole-licence' })
  const { link } = await run(officials.caseOfficer, getCheck, { checkId })
  await assert.rejects(readRequest(link, { anchors: async () => [] }), (error: Error) => {
    assert.match(`${error.message} ${String(error.cause)}`, /not trusted/)
    return true
  })
})

test('the owner sees what was given out', async () => {
  const { offer: open, credentials } = await run(citizens.lan, getOwnMobileLicence, {})
  assert.equal(open, null)
  assert.equal(credentials.length, 2)
  assert.ok(credentials.every(({ state }) => state === 'valid'))
})
