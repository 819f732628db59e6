import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { getDossier, getDraft, openDraft, saveDraft, submitDossier } from '../index.ts'
import { prepareExchange } from '../testing/exchange.ts'
import { openOffice } from '../testing/office.ts'
import { twiceIsOnce } from '../testing/twice-is-once.ts'

const office = await openOffice()
const lan = office.citizen('ngoc-lan')

test('a submission is one dossier with its first event, its fee and an audit entry, and the draft is gone', async () => {
  const draftId = await prepareExchange(office, lan)
  const { dossierId } = await twiceIsOnce(office, lan, { command: submitDossier, input: { draftId } })
  const view = await office.run(lan, getDossier, { dossierId })
  assert.equal(view.state, 'registered')
  assert.equal(view.channel, 'online')
  assert.deepEqual(view.payment.amount, 135_000)
  assert.equal(view.submitter.personalId, view.subject.personalId)
  assert.equal(view.representative, null)
  assert.deepEqual(
    view.timeline.map(({ kind }) => kind),
    ['submitted', 'fee-raised'],
  )
  await assert.rejects(office.run(lan, getDraft, { draftId }), { code: 'dossiers/draft-not-found' })
})

test('the desk submits only drafts of its own', async () => {
  const draftId = await prepareExchange(office, lan)
  await assert.rejects(office.run(office.official('hn-tiep-nhan'), submitDossier, { draftId }), {
    code: 'dossiers/draft-not-found',
  })
  await assert.rejects(office.run(office.official('hn-lanh-dao'), submitDossier, { draftId }), {
    code: 'kernel/not-permitted',
  })
})

test('what is missing is named field by field, and nothing is lost', async () => {
  const { draftId } = await office.run(lan, openDraft, { procedureCode: '3.000347', case: 'expiring' })
  await office.run(lan, saveDraft, { draftId, answers: { delivery: 'desk' } })
  await assert.rejects(office.run(lan, submitDossier, { draftId }), (problem: Error) => {
    const { code, fields } = problem as Error & { code: string; fields: { field: string }[] }
    assert.equal(code, 'dossiers/answers-incomplete')
    assert.deepEqual(fields.map(({ field }) => field).toSorted(), ['declaration', 'portrait'])
    return true
  })
  assert.equal((await office.run(lan, getDraft, { draftId })).answers['delivery'], 'desk')
})

test('without a case there is nothing to submit', async () => {
  const { draftId } = await office.run(lan, openDraft, { procedureCode: '3.000347' })
  await assert.rejects(office.run(lan, submitDossier, { draftId }), { code: 'dossiers/case-not-chosen' })
})

test('registers are asked again at submission: a licence withdrawn meanwhile blocks', async () => {
  const minh = office.citizen('quang-minh')
  const draftId = await prepareExchange(office, minh)
  await sql`update registries.driving_licence set state = 'revoked', state_decision = '12/QĐ' where person_id = ${minh.personId}`.execute(
    office.platform.database,
  )
  await assert.rejects(office.run(minh, submitDossier, { draftId }), { code: 'dossiers/requirement-not-met' })
})

test('an unpaid violation is told to the officer and blocks nobody', async () => {
  const cuong = office.citizen('manh-cuong')
  const { dossierId } = await office.run(cuong, submitDossier, { draftId: await prepareExchange(office, cuong) })
  const { checks } = await office.run(cuong, getDossier, { dossierId })
  assert.equal(checks.find(({ check }) => check === 'no-unpaid-violation')?.outcome, 'not-met')
})
