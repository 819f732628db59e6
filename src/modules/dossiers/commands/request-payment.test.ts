import assert from 'node:assert/strict'
import test from 'node:test'
import type { Actor } from '#kernel/permissions.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { recordCash } from '#modules/payments'
import { acceptDossier, getDossier, requestPayment } from '../index.ts'
import { personOnDossier } from '../persons.ts'
import { openDossier } from '../store.ts'
import { openOffice } from '../testing/office.ts'
import { sampleSubmission } from '../testing/sample-submission.ts'
import { stageOf, stagesOf, type Stage } from '../testing/stages.ts'
import { twiceIsOnce } from '../testing/twice-is-once.ts'

const office = await openOffice()
const ha = office.citizen('thu-ha')
const desk = office.official('thuan-hoa-mot-cua')

/** A birth registered late at a commune, for which the law leaves the fee to the province. */
async function lateBirth(): Promise<Stage> {
  let stage: Stage | undefined
  await runAsSystem(office.platform, {
    name: 'testing/submit',
    requestId: 'test',
    run: async (call) => {
      const person = await personOnDossier(call, { personId: ha.personId!, reference: 'test' })
      stage = await openDossier(call, { ...birth, submitterUser: ha.id, submitter: person, subject: person }).then(
        ({ id, version }) => ({ dossierId: id, version }),
      )
    },
  })
  return stageOf(await office.run(desk, acceptDossier, stage!))
}

const birth = {
  ...sampleSubmission,
  procedure: { code: '1.001193', version: 1, case: 'late' },
  receivingPoint: 'H57.101.01',
  competentOrganisation: 'H57.101',
}

async function view(by: Actor, { dossierId }: Stage) {
  return await office.run(by, getDossier, { dossierId })
}

test('the desk enters the amount that the province set, once; the dossier waits for it and goes on when it is paid', async () => {
  const accepted = await lateBirth()
  assert.ok((await view(desk, accepted)).actions.includes('request-payment'))
  const asked = await twiceIsOnce(office, desk, { command: requestPayment, input: { ...accepted, amount: 8000 } })
  const waiting = await view(ha, accepted)
  assert.equal(waiting.state, 'awaiting-payment')
  assert.deepEqual([waiting.payment.status, waiting.payment.amount], ['open', 8000])
  await assert.rejects(office.run(desk, requestPayment, { ...stageOf(asked), amount: 8000 }), {
    code: 'dossiers/action-not-allowed',
  })
  const cashier = { ...desk, organisation: 'H57.101' }
  await office.run(cashier, recordCash, { obligationId: waiting.payment.obligationId!, amount: 8000 })
  await office.settle()
  const paid = await view(desk, accepted)
  assert.equal(paid.state, 'processing')
  assert.ok(!paid.actions.includes('request-payment'))
})

test('the applicant asks for no fee, and nobody asks for none', async () => {
  const accepted = await lateBirth()
  await assert.rejects(office.run(ha, requestPayment, { ...accepted, amount: 8000 }), { code: 'kernel/not-permitted' })
  await assert.rejects(office.run(desk, requestPayment, { ...accepted, amount: 0 }), { code: 'dossiers/fee-not-due' })
  await assert.rejects(office.run(desk, requestPayment, { ...accepted, amount: -5 }), { code: 'kernel/invalid-input' })
})

test('a fee that the law itself sets is not asked for again', async () => {
  const exchange = await stagesOf(office, office.citizen('ngoc-lan')).accepted()
  await assert.rejects(office.run(office.official('hn-tiep-nhan'), requestPayment, { ...exchange, amount: 135_000 }), {
    code: 'dossiers/fee-not-due',
  })
})
