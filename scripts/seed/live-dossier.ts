import { Readable } from 'node:stream'
import type { Static, TSchema } from 'typebox'
import type { FakeClock } from '#kernel/clock.ts'
import type { AnyOperation, Operation } from '#kernel/operations.ts'
import type { Actor } from '#kernel/permissions.ts'
import type { Platform } from '#kernel/platform.ts'
import { runOperation } from '#kernel/run-operation.ts'
import type { RunningJobs } from '#kernel/start-jobs.ts'
import { workOff } from '#kernel/work-off.ts'
import { getCurrentCalendar, getOfficeHours } from '#law/load-calendar.ts'
import { epochMinuteOf, instantOf } from '#law/vietnamese-dates.ts'
import { momentReaching, workedBefore, workingTimeOf } from '#law/working-time.ts'
import * as dossiers from '#modules/dossiers'
import { recordCash } from '#modules/payments'
import { drawPortrait } from './draw-portrait.ts'
import { enterApplicant, type Applicant } from './seed-accounts.ts'

export type Office = Readonly<Record<'desk' | 'examiner' | 'head' | 'leader' | 'clerk' | 'cashier', Actor>>

export type Scene = {
  readonly platform: Platform
  readonly jobs: RunningJobs
  readonly clock: FakeClock
  /** Nothing happens later than this. */
  readonly now: Temporal.Instant
  readonly office: Office
}

// Where each dossier stops, in turn, so that every list of the office has something in it.
const ENDINGS = [
  'returned',
  'returned',
  'examined',
  'accepted',
  'supplement',
  'registered',
  'resolved',
  'unpaid',
  'reviewed',
  'returned',
] as const
type Ending = (typeof ENDINGS)[number]

/** Lets one dossier live up to where its turn or the present stops it. */
export async function liveDossier(scene: Scene, applicant: Applicant, turn: number): Promise<void> {
  const ending = ENDINGS[turn % ENDINGS.length]!
  const citizen = await enterApplicant(scene.platform, applicant)
  const { dossierId } = await act(scene, citizen, dossiers.submitDossier, {
    draftId: await prepare(scene, citizen, turn),
  })
  for (const step of stepsTo(ending, scene.office, applicant.name)) {
    scene.clock.setTo(afterOfficeHours(scene.clock.now(), step.hours))
    if (Temporal.Instant.compare(scene.clock.now(), scene.now) > 0) return
    await step.take(scene, dossierId)
    // Papers are signed by jobs: in the hour in which they were issued.
    await workOff(scene.platform, scene.jobs)
    if (step.isSealed) await sealWaiting(scene, dossierId)
  }
}

async function prepare(scene: Scene, citizen: Actor, turn: number): Promise<string> {
  const { draftId } = await act(scene, citizen, dossiers.openDraft, {
    procedureCode: '3.000347',
    case: turn % 3 === 0 ? 'damaged' : 'expiring',
  })
  const rules = { maximumBytes: 1_000_000, accepted: ['image/png'] }
  const { platform, clock } = scene
  const { sha256 } = await platform.files.store(
    platform.database,
    Readable.from([drawPortrait(turn)]),
    rules,
    clock.now(),
  )
  await dossiers.recordUpload(platform.database, { sha256, uploadedBy: citizen.id, at: clock.now() })
  await act(scene, citizen, dossiers.attachDraftFile, {
    draftId,
    partCode: 'portrait',
    sha256,
    name: 'anh-chan-dung.png',
  })
  await act(scene, citizen, dossiers.saveDraft, { draftId, answers: { delivery: 'desk', declaration: true } })
  return draftId
}

/** Offices work in office hours, in the past too. */
function afterOfficeHours(from: Temporal.Instant, hours: number): Temporal.Instant {
  const time = workingTimeOf(getCurrentCalendar(), getOfficeHours('standard'))
  return instantOf(momentReaching(time, workedBefore(time, epochMinuteOf(from)) + hours * 60))
}

type Step = {
  readonly hours: number
  readonly take: (scene: Scene, dossierId: string) => Promise<unknown>
  /** The applicant waits for the paper that it issues. */
  readonly isSealed?: true
}

function stepsTo(ending: Ending, office: Office, receiver: string): Step[] {
  const step = (hours: number, by: Actor, operation: AnyOperation, more: object = {}): Step => ({
    hours,
    take: async (scene, dossierId) =>
      await act(scene, by, operation as Operation, { ...(await seen(scene, dossierId)), ...more }),
  })
  const pay: Step = { hours: 1, take: takeFee }
  const accept: Step = { ...step(2, office.desk, dossiers.acceptDossier), isSealed: true }
  const supplement: Step = {
    ...step(6, office.examiner, dossiers.requestSupplement, {
      points: ['Ảnh chân dung chưa đúng quy cách, đề nghị nộp ảnh chụp không quá 6 tháng.'],
      reason: 'Ảnh chân dung chưa đáp ứng quy định.',
    }),
    isSealed: true,
  }
  const examined = [step(10, office.examiner, dossiers.handOverDossier, { note: 'Đã tra cứu, đủ điều kiện.' })]
  const reviewed = [...examined, step(3, office.head, dossiers.handOverDossier)]
  const resolved = [...reviewed, step(4, office.leader, dossiers.resolveDossier)]
  const returned = [
    ...resolved,
    step(2, office.clerk, dossiers.handOverDossier),
    step(5, office.desk, dossiers.returnResult, { method: 'desk', receiver }),
  ]
  const paths: Readonly<Record<Ending, readonly Step[]>> = {
    registered: [pay],
    unpaid: [accept],
    accepted: [pay, accept],
    supplement: [pay, accept, supplement],
    examined: [pay, accept, ...examined],
    reviewed: [pay, accept, ...reviewed],
    resolved: [pay, accept, ...resolved],
    returned: [pay, accept, ...returned],
  }
  return [...paths[ending]]
}

async function seen(scene: Scene, dossierId: string) {
  const { version } = await act(scene, scene.office.desk, dossiers.getDossier, { dossierId })
  return { dossierId, version }
}

/** The clerk seals what the applicant waits for; what was issued within the last day still waits in the list. */
async function sealWaiting(scene: Scene, dossierId: string): Promise<void> {
  const { clock, now, office, platform, jobs } = scene
  if (Temporal.Instant.compare(clock.now(), now.subtract({ hours: 24 })) > 0) return
  const { papers } = await act(scene, office.clerk, dossiers.listPapersToSeal, {})
  // Of this dossier alone: the papers of others were issued at other times, some of them later.
  const paperIds = papers.filter((paper) => paper.dossierId === dossierId).map(({ paperId }) => paperId)
  if (paperIds.length === 0) return
  await act(scene, office.clerk, dossiers.sealPapers, { paperIds })
  await workOff(platform, jobs)
}

async function takeFee(scene: Scene, dossierId: string): Promise<void> {
  const { payment } = await act(scene, scene.office.desk, dossiers.getDossier, { dossierId })
  await act(scene, scene.office.cashier, recordCash, { obligationId: payment.obligationId!, amount: payment.amount })
}

async function act<Input extends TSchema, Output extends TSchema>(
  { platform }: Scene,
  actor: Actor,
  operation: Operation<Input, Output>,
  input: Static<Input>,
): Promise<Static<Output>> {
  return await runOperation(platform, operation, { actor, requestId: 'seed', language: 'vi' }, input)
}
