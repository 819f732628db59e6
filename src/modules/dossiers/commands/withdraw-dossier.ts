import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { lockForApplicant } from '../access.ts'
import { closeDossier } from '../close-dossier.ts'
import { permissions } from '../permissions.ts'
import { Moved, Reason, SEEN } from '../schemas.ts'

/** Possible until a result exists (Decree 118/2025/NĐ-CP art. 21); the portal itself issues form 05. */
export const withdrawDossier = command({
  name: 'dossiers/withdraw-dossier',
  summary: { vi: 'Rút hồ sơ (mẫu 05)', en: 'Withdraw a dossier (form 05)' },
  permission: permissions['withdraw-dossiers'],
  audit: 'dossier-withdrawn',
  input: Type.Object({ ...SEEN, reason: Reason }),
  output: Moved,
  async run(call, { reason, ...seen }) {
    const dossier = await lockForApplicant(call, seen, 'withdraw')
    return await closeDossier(call, dossier, { kind: 'withdrawn', reason })
  },
})
