import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { Problem } from '#kernel/errors.ts'
import type { Actor } from '#kernel/permissions.ts'
import * as dossiers from './index.ts'
import type { DossierView, OfferedAction } from './index.ts'
import { submitExchange } from './testing/exchange.ts'
import { findBrokenDossiers } from './testing/find-broken-dossiers.ts'
import { openOffice, type Office } from './testing/office.ts'
import { look, pay } from './testing/process.ts'
import { stageOf } from './testing/stages.ts'

const office = await openOffice()
const lan = office.citizen('ngoc-lan')
const HOLDERS = {
  'reception-officer': 'hn-tiep-nhan',
  'case-officer': 'hn-thu-ly',
  'unit-head': 'hn-doi-truong',
  leader: 'hn-lanh-dao',
  clerk: 'hn-van-thu',
} as const
const people = [lan, ...Object.values(HOLDERS).map(office.official)]

test('whatever is offered can be done, by anybody in any order, and every dossier stays whole', async () => {
  const picks = fc.array(fc.record({ pick: fc.nat(1000), minutes: fc.integer({ min: 0, max: 400 }) }), {
    minLength: 6,
    maxLength: 14,
  })
  await fc.assert(fc.asyncProperty(picks, fc.boolean(), workThrough), { numRuns: 6, endOnFailure: true })
  assert.deepEqual(await findBrokenDossiers(office.platform.database), [])
})

async function workThrough(picks: readonly { pick: number; minutes: number }[], isPaidFirst: boolean): Promise<void> {
  const { dossierId } = await submitExchange(office, lan)
  if (isPaidFirst) await pay(office, dossierId)
  for (const { pick, minutes } of picks) {
    office.clock.advance({ minutes })
    const offers = await offersOf(dossierId)
    const offer = offers[pick % (offers.length + 1)]
    if (offer) await take(dossierId, offer)
    else if ((await look(office, dossierId)).payment.status === 'open') await payIfStillOwed(dossierId)
  }
}

type Offer = { readonly by: Actor; readonly action: OfferedAction }

async function offersOf(dossierId: string): Promise<Offer[]> {
  const views = await Promise.all(people.map((by) => office.run(by, dossiers.getDossier, { dossierId })))
  return views.flatMap(({ actions }, index) =>
    actions.map((action) => ({ by: people[index]!, action: action as OfferedAction })),
  )
}

async function take(dossierId: string, { by, action }: Offer): Promise<void> {
  const view = await look(office, dossierId)
  try {
    await moves[action](by, view)
  } catch (error) {
    // Offered until the clock has passed its last moment, which the page shows beside the button.
    const isTooLate = action === 'extend' && error instanceof Problem && error.code === 'dossiers/extension-too-late'
    if (!isTooLate) throw new Error(`${action} was offered when ${view.state}`, { cause: error })
  }
  await office.settle()
}

/** A dossier that ended owes nothing, and the cashier is told so. */
async function payIfStillOwed(dossierId: string): Promise<void> {
  await pay(office, dossierId).catch((error: unknown) => assert.ok(error instanceof Problem && error.status < 500))
}

const reason = 'Lý do của phép thử'
type Move = (by: Actor, view: DossierView) => ReturnType<Office['run']>

const moves: Readonly<Record<OfferedAction, Move>> = {
  accept: (by, view) => office.run(by, dossiers.acceptDossier, stageOf(view)),
  refuse: (by, view) => office.run(by, dossiers.refuseDossier, { ...stageOf(view), reason }),
  'request-supplement': (by, view) =>
    office.run(by, dossiers.requestSupplement, { ...stageOf(view), points: ['Nộp lại ảnh chân dung'], reason }),
  'request-payment': (by, view) => office.run(by, dossiers.requestPayment, { ...stageOf(view), amount: 8000 }),
  supplement: (by, view) => office.run(by, dossiers.supplementDossier, { ...stageOf(view), files: [], note: reason }),
  assign: (by, view) =>
    office.run(by, dossiers.assignDossier, {
      ...stageOf(view),
      assignee: office.official(HOLDERS[view.step!.role as keyof typeof HOLDERS]).id,
    }),
  'hand-over': (by, view) => office.run(by, dossiers.handOverDossier, stageOf(view)),
  'send-back': (by, view) => office.run(by, dossiers.sendBackDossier, { ...stageOf(view), reason }),
  suspend: (by, view) =>
    office.run(by, dossiers.suspendDossier, { ...stageOf(view), reason: view.pauseReasons[0]!.reason, note: reason }),
  resume: (by, view) => office.run(by, dossiers.resumeDossier, stageOf(view)),
  extend: (by, view) =>
    office.run(by, dossiers.extendDossier, { ...stageOf(view), dueAt: '2027-06-30T10:00:00Z', reason }),
  resolve: (by, view) => office.run(by, dossiers.resolveDossier, stageOf(view)),
  return: (by, view) =>
    office.run(by, dossiers.returnResult, { ...stageOf(view), method: 'desk', receiver: view.subject.name }),
  withdraw: (by, view) => office.run(by, dossiers.withdrawDossier, { ...stageOf(view), reason }),
  stop: (by, view) => office.run(by, dossiers.stopDossier, { ...stageOf(view), reason }),
}
