import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { getOwnDrivingLicence } from '#modules/registries'
import {
  acceptDossier,
  getDossier,
  getDraft,
  listOwnDossiers,
  listOwnDrafts,
  openAssistedDraft,
  submitDossier,
  withdrawDossier,
} from '../index.ts'
import { openOffice } from '../testing/office.ts'
import { examine, look, pay, resolve } from '../testing/process.ts'
import { shownAtDesk, submitReissueAtDesk } from '../testing/reissue.ts'
import { twiceIsOnce } from '../testing/twice-is-once.ts'

const office = await openOffice()
const desk = office.official('hn-tiep-nhan')
const shown = shownAtDesk('van-binh')

test('a person without account is served at the desk, under the name of the helper and with consent on record', async () => {
  const submitted = await submitReissueAtDesk(office, desk, 'van-binh')
  const view = await look(office, submitted.dossierId)
  assert.equal(view.channel, 'direct')
  assert.equal(view.subject.name, shown.name)
  assert.deepEqual(view.helper, {
    name: 'Đặng Thị Mai Anh',
    consentMethod: 'spoken-before-witness',
    consentAt: office.clock.now().toString(),
  })
  assert.equal(view.helpPoint?.code, 'G01.26.08')
  assert.equal(view.receivingPoint.code, 'G01.26.08')
  assert.equal(view.subject.email, null, 'the address of the helper is none of the person')
  const accepted = await office.run(desk, acceptDossier, await pay(office, submitted.dossierId))
  assert.equal(accepted.state, 'accepted')
})

test('nothing is sent to the helper; what happens before the person has an account is told on paper', async () => {
  await submitReissueAtDesk(office, desk, 'van-binh')
  assert.deepEqual(
    await toldAs('Đặng Thị Mai Anh'),
    ['dossier-arrived'],
    'as an official of the desk, of every arrival',
  )
  assert.deepEqual(await toldAs(shown.name), [])
})

test('an account opened later finds the dossier, is told of what comes, and may act on it', async () => {
  const { dossierId } = await submitReissueAtDesk(office, desk, 'van-binh')
  const binh = await office.signUp('van-binh')
  const mine = await office.run(binh, listOwnDossiers, {})
  assert.ok(mine.some((line) => line.dossierId === dossierId))
  const accepted = await office.run(desk, acceptDossier, await pay(office, dossierId))
  assert.deepEqual(await toldAs(shown.name), ['dossier-accepted', 'payment-received'])
  const view = await office.run(binh, getDossier, { dossierId })
  assert.deepEqual(view.actions, ['withdraw'])
  await resolve(office, await examine(office, accepted))
  assert.equal((await office.run(binh, getOwnDrivingLicence, {}))?.cards.length, 2)
  await assert.rejects(
    office.run(office.citizen('ngoc-lan'), withdrawDossier, { ...accepted, reason: 'Không phải của tôi' }),
    { code: 'dossiers/dossier-not-found' },
  )
})

test('a draft is opened once however often the button is pressed, and only by a desk', async () => {
  await assert.rejects(office.run(office.citizen('ngoc-lan'), openAssistedDraft, shown), {
    code: 'kernel/not-permitted',
  })
  const { draftId } = await twiceIsOnce(office, desk, { command: openAssistedDraft, input: shown })
  const drafts = await office.run(desk, listOwnDrafts, {})
  assert.equal(drafts.find((draft) => draft.draftId === draftId)?.personName, shown.name)
})

test('a draft belongs to its helper: no other desk and not the same person in another office', async () => {
  const { draftId } = await office.run(desk, openAssistedDraft, shown)
  const elsewhere = { ...desk, organisation: 'G01.57.08' }
  for (const stranger of [office.official('hue-can-bo'), elsewhere]) {
    await assert.rejects(office.run(stranger, getDraft, { draftId }), { code: 'dossiers/draft-not-found' })
    await assert.rejects(office.run(stranger, submitDossier, { draftId }), { code: 'dossiers/draft-not-found' })
  }
})

test('without consent nobody prepares anything, and a witness has a name', async () => {
  for (const consent of [
    { given: false, method: 'signed-paper' },
    { given: true, method: 'spoken-before-witness' },
  ] as const) {
    await assert.rejects(office.run(desk, openAssistedDraft, { ...shown, consent }), {
      code: 'dossiers/consent-missing',
    })
  }
})

test('particulars that differ from the register open nothing and do not say what the register holds', async () => {
  const wrong = { ...shown, birthDate: '1953-02-15' }
  await assert.rejects(office.run(desk, openAssistedDraft, wrong), (problem: Error) => {
    assert.equal((problem as Error & { code: string }).code, 'dossiers/person-differs')
    assert.ok(!JSON.stringify(problem).includes('1953'))
    return true
  })
})

async function toldAs(name: string): Promise<string[]> {
  const { rows } = await sql<{ template: string }>`
    select distinct template from notifications.message
    where recipient in (select id::text from identity.account where name = ${name}) order by template`.execute(
    office.platform.database,
  )
  return rows.map(({ template }) => template)
}
