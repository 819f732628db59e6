import { Type } from 'typebox'
import { command, type Call } from '#kernel/operations.ts'
import { Instant } from '#kernel/schemas.ts'
import { epochMinuteOf, formatMinute, instantOf, vietnamDate } from '#law/vietnamese-dates.ts'
import { lockForOfficial } from '../access.ts'
import { watchDueTime } from '../due-timers.ts'
import { errors } from '../errors.ts'
import type { Dossier } from '../history.ts'
import { issueApology } from '../papers/issue-notices.ts'
import { permissions } from '../permissions.ts'
import { Moved, Reason, SEEN } from '../schemas.ts'
import { record } from '../store.ts'
import { dueToTell, tellApplicant, tellMoved } from '../tell.ts'
import { readInstant } from '../read-time.ts'
import { lastCalendarYear, runningTimeOf } from '../time-of-dossier.ts'

export const extendDossier = command({
  name: 'dossiers/extend-dossier',
  summary: {
    vi: 'Xin lỗi và hẹn lại, một lần, trước ngày hẹn trả (mẫu 04)',
    en: 'Apologise and set a new date, once, before the due day (form 04)',
  },
  permission: permissions['extend-dossiers'],
  audit: 'dossier-extended',
  input: Type.Object({ ...SEEN, dueAt: Instant, reason: Reason }),
  output: Moved,
  async run(call, { dueAt, reason, ...seen }) {
    const dossier = await lockForOfficial(call, seen, 'extend')
    const from = requireExtendable(call, dossier, readInstant(dueAt))
    const extended = await record(call, dossier, { kind: 'extended', from: from.toString(), to: dueAt, reason })
    await watchDueTime(call, extended)
    await issueApology(call, extended)
    await tellApplicant(call, extended, 'dossier-extended', { reason, due: dueToTell(extended, call.now) })
    return await tellMoved(call, extended)
  },
})

/** The one new date, announced in time, later than the present one; returns the present due time. */
function requireExtendable(call: Call, dossier: Dossier, to: Temporal.Instant): Temporal.Instant {
  const time = runningTimeOf(dossier, call.now)
  if (dossier.extension !== null || time?.wasExtended) throw errors.problem('extension-already-made')
  if (time?.state !== 'running') throw errors.problem('clock-not-running')
  const { lastExtensionNoticeAt } = time
  if (lastExtensionNoticeAt !== undefined && epochMinuteOf(call.now) > lastExtensionNoticeAt) {
    throw errors.problem('extension-too-late', { parameters: { deadline: formatMinute(lastExtensionNoticeAt) } })
  }
  const from = instantOf(time.dueAt)
  if (Temporal.Instant.compare(to, from) <= 0) throw errors.problem('extension-not-later')
  if (vietnamDate(to).year > lastCalendarYear(dossier)) throw errors.problem('extension-beyond-calendar')
  return from
}
