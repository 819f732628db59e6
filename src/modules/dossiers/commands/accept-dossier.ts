import { vietnamDate } from '#law/vietnamese-dates.ts'
import { Type } from 'typebox'
import { command, type Call } from '#kernel/operations.ts'
import { formatDossierCode } from '#standards/dossier-code/format-dossier-code.ts'
import { openPurpose } from '#modules/registries'
import { lockForOfficial } from '../access.ts'
import { watchDueTime } from '../due-timers.ts'
import type { Dossier, DossierEvent } from '../history.ts'
import { clearIntakeAlarm } from '../intake-alarm.ts'
import { issueReceipt } from '../papers/issue-receipt.ts'
import { permissions } from '../permissions.ts'
import { firstStepAfterReception, rulesOf } from '../process.ts'
import { raiseFee } from '../raise-fee.ts'
import { Moved, SEEN } from '../schemas.ts'
import { drawNumber, record } from '../store.ts'
import { verificationNeeded } from '../verification.ts'
import { waitReason } from '../wait-reason.ts'
import { dueToTell, tellApplicant, tellMoved } from '../tell.ts'
import { pinClock } from '../time-of-dossier.ts'

export const acceptDossier = command({
  name: 'dossiers/accept-dossier',
  summary: {
    vi: 'Tiếp nhận hồ sơ, cấp mã và giấy tiếp nhận (mẫu 01)',
    en: 'Accept a dossier: code, receipt (form 01), the clock starts',
  },
  permission: permissions['accept-dossiers'],
  audit: 'dossier-accepted',
  input: Type.Object(SEEN),
  output: Moved,
  run: async (call, seen) => await accept(call, await lockForOfficial(call, seen, 'accept')),
})

async function accept(call: Call, dossier: Dossier) {
  const receivedBy = rulesOf(dossier).process.steps[0]!.code
  const pinned = await pinClock(call, dossier)
  const event = {
    kind: 'accepted',
    code: await drawCode(call, dossier),
    pinned,
    receivedBy,
    step: firstStepAfterReception(dossier, call.now).code,
  } as const
  const received = await raiseFee(call, await record(call, dossier, event), 'after-acceptance')
  const accepted = await record(call, received, ...waitsOf(received))
  await clearIntakeAlarm(call, dossier.id)
  await openPurpose(call, {
    reference: event.code,
    organisation: dossier.competentOrganisation,
    personId: dossier.subject.personId,
  })
  await issueReceipt(call, accepted)
  await watchDueTime(call, accepted)
  await tellApplicant(call, accepted, 'dossier-accepted', { due: dueToTell(accepted, call.now) })
  return await tellMoved(call, accepted)
}

/** What the clock waits for from the first minute: the fee; else a record that must be verified in writing. */
function waitsOf(dossier: Dossier): DossierEvent[] {
  const { status, obligationId } = dossier.payment
  if (status !== 'open' || obligationId === null) return verificationNeeded(dossier)
  return [{ kind: 'payment-requested', obligationId, pauses: waitReason(dossier, 'payment') }]
}

/** The running number is per organisation and day, so it is drawn here and never for a draft (Circular 03/2025/TT-VPCP). */
async function drawCode(call: Call, { receivingPoint }: Dossier): Promise<string> {
  const receivedOn = vietnamDate(call.now)
  const serial = await drawNumber(call.tx, receivingPoint, `code/${receivedOn.toString()}`)
  return formatDossierCode({ kind: 'local', organisation: receivingPoint, receivedOn, serial })
}
