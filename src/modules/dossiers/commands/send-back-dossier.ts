import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { lockForOfficial, requireNotSuspended, requireOwnStep } from '../access.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { stepBefore, stepOf } from '../process.ts'
import { Moved, Reason, SEEN } from '../schemas.ts'
import { record } from '../store.ts'
import { tellMoved } from '../tell.ts'
import { STATES } from '../workflow.ts'

export const sendBackDossier = command({
  name: 'dossiers/send-back-dossier',
  summary: { vi: 'Trả hồ sơ về bước trước, nêu lý do', en: 'Send the dossier back one step with a reason' },
  permission: permissions['hand-over-dossiers'],
  audit: 'dossier-sent-back',
  input: Type.Object({ ...SEEN, reason: Reason }),
  output: Moved,
  async run(call, { reason, ...seen }) {
    const dossier = await lockForOfficial(call, seen, 'send-back')
    requireOwnStep(dossier, call.actor)
    requireNotSuspended(dossier)
    const before = stepBefore(dossier)
    // Reception is not a step to go back to: what is missing is asked of the applicant, once.
    if (!before || before.completedBy === 'accept') {
      throw errors.problem('action-not-allowed', { parameters: { state: STATES[dossier.state].vi } })
    }
    const sentBack = await record(call, dossier, {
      kind: 'sent-back',
      from: stepOf(dossier).code,
      to: before.code,
      reason,
    })
    return await tellMoved(call, sentBack)
  },
})
