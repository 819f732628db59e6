import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { lockForOfficial } from '../access.ts'
import { closeDossier } from '../close-dossier.ts'
import { permissions } from '../permissions.ts'
import { Moved, Reason, SEEN } from '../schemas.ts'

export const stopDossier = command({
  name: 'dossiers/stop-dossier',
  summary: { vi: 'Dừng giải quyết hồ sơ (mẫu 05)', en: 'Stop a dossier (form 05)' },
  permission: permissions['stop-dossiers'],
  audit: 'dossier-stopped',
  input: Type.Object({ ...SEEN, reason: Reason }),
  output: Moved,
  async run(call, { reason, ...seen }) {
    const dossier = await lockForOfficial(call, seen, 'stop')
    return await closeDossier(call, dossier, { kind: 'stopped', reason, basis: null })
  },
})
