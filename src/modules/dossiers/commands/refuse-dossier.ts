import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { lockForOfficial } from '../access.ts'
import { clearIntakeAlarm } from '../intake-alarm.ts'
import { issueRefusal } from '../papers/issue-notices.ts'
import { permissions } from '../permissions.ts'
import { Moved, Reason, SEEN } from '../schemas.ts'
import { settlePayment } from '../settle-payment.ts'
import { record } from '../store.ts'
import { tellApplicant, tellMoved } from '../tell.ts'

export const refuseDossier = command({
  name: 'dossiers/refuse-dossier',
  summary: { vi: 'Từ chối tiếp nhận hồ sơ, nêu rõ lý do (mẫu 03)', en: 'Refuse a dossier with its reason (form 03)' },
  permission: permissions['accept-dossiers'],
  audit: 'dossier-refused',
  input: Type.Object({ ...SEEN, reason: Reason }),
  output: Moved,
  async run(call, { reason, ...seen }) {
    const dossier = await lockForOfficial(call, seen, 'refuse')
    const refused = await record(call, dossier, { kind: 'refused', reason })
    await settlePayment(call, refused)
    await clearIntakeAlarm(call, dossier.id)
    await issueRefusal(call, refused)
    await tellApplicant(call, refused, 'dossier-refused', { reason })
    return await tellMoved(call, refused)
  },
})
