import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { ShortText } from '#kernel/schemas.ts'
import { lockForApplicant } from '../access.ts'
import { filesForParts } from '../attachments.ts'
import { watchDueTime } from '../due-timers.ts'
import { errors } from '../errors.ts'
import type { AttachedFile, Dossier } from '../history.ts'
import { permissions } from '../permissions.ts'
import { Moved, Note, SEEN } from '../schemas.ts'
import { record } from '../store.ts'
import { clearSupplementTimer } from '../supplement-timer.ts'
import { tellMoved, tellOrganisation } from '../tell.ts'

export const supplementDossier = command({
  name: 'dossiers/supplement-dossier',
  summary: { vi: 'Bổ sung hồ sơ theo yêu cầu', en: 'Hand in what was asked for' },
  permission: permissions['supplement-dossiers'],
  audit: 'dossier-supplemented',
  input: Type.Object({
    ...SEEN,
    note: Note,
    files: Type.Array(
      Type.Object({ partCode: ShortText, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }), name: ShortText }),
      {
        maxItems: 20,
      },
    ),
  }),
  output: Moved,
  async run(call, { note, files, ...seen }) {
    const dossier = await lockForApplicant(call, seen, 'supplement')
    if (files.length === 0 && !note?.trim()) throw errors.problem('supplement-empty')
    const attached = await filesForParts(call, dossier.procedure, files)
    const supplemented = await record(call, dossier, {
      kind: 'supplemented',
      answers: {},
      files: attached.filter((file) => !isAttached(dossier, file)),
      note: note ?? null,
    })
    await clearSupplementTimer(call, dossier.id)
    await watchDueTime(call, supplemented)
    await tellOrganisation(call, supplemented, 'dossier-supplemented')
    return await tellMoved(call, supplemented)
  },
})

/** What is there already is not there twice. */
function isAttached({ files }: Dossier, { partCode, sha256 }: AttachedFile): boolean {
  return files.some((file) => file.partCode === partCode && file.sha256 === sha256)
}
