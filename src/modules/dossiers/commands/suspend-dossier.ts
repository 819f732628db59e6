import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { ShortText } from '#kernel/schemas.ts'
import { lockForOfficial, requireNotSuspended } from '../access.ts'
import { watchDueTime } from '../due-timers.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { Moved, Reason, SEEN } from '../schemas.ts'
import { record } from '../store.ts'
import { tellApplicant, tellMoved } from '../tell.ts'
import { declarablePauses } from '../wait-reason.ts'

export const suspendDossier = command({
  name: 'dossiers/suspend-dossier',
  summary: { vi: 'Tạm dừng tính thời hạn vì lý do luật định', en: 'Pause the clock for a reason that the law names' },
  permission: permissions['suspend-dossiers'],
  audit: 'dossier-suspended',
  input: Type.Object({ ...SEEN, reason: ShortText, note: Reason }),
  output: Moved,
  async run(call, { reason, note, ...seen }) {
    const dossier = await lockForOfficial(call, seen, 'suspend')
    const rule = declarablePauses(dossier).find((pause) => pause.reason === reason)
    requireNotSuspended(dossier)
    if (!rule) throw errors.problem('pause-not-lawful')
    const suspended = await record(call, dossier, { kind: 'suspended', reason, note })
    await watchDueTime(call, suspended)
    await tellApplicant(call, suspended, 'dossier-suspended', { reason: rule.name.vi })
    return await tellMoved(call, suspended)
  },
})
