import { Type } from 'typebox'
import { query } from '#kernel/operations.ts'
import { Empty, ShortText, Uuid } from '#kernel/schemas.ts'
import { listDrafts, readDraft } from './draft-store.ts'
import { ListedDossiers, listOwn } from './list-own.ts'
import { listWork as listWorkOf, WorkFilter, WorkList } from './lists.ts'
import { AssigneeList, listAssignees as assigneesOf, loadPerOfficer as loadOf, OfficerLoad } from './load.ts'
import { DueTimes, overseeDueTimes as overseeDueTimesOf } from './oversee-due-times.ts'
import { personOnDossier } from './persons.ts'
import { permissions } from './permissions.ts'
import { procedureOf } from './draft-facts.ts'
import { proveHistoryOf } from './prove-history.ts'
import { readAttachment, readDossier } from './queries.ts'
import { trackByCode } from './track.ts'
import { viewDossier } from './view-dossier.ts'
import { viewDraft } from './view-draft.ts'
import { DossierView, DraftSummary, DraftView, FileView, TrackedView } from './views.ts'

export const getDraft = query({
  name: 'dossiers/get-draft',
  summary: { vi: 'Xem hồ sơ đang soạn', en: 'Read a draft' },
  permission: permissions['prepare-dossiers'],
  // It shows a person's record to a helper, which the register writes down.
  audit: 'draft-viewed',
  input: Type.Object({ draftId: Uuid }),
  output: DraftView,
  run: async (call, { draftId }) => await viewDraft(call, await readDraft(call, draftId)),
})

export const listOwnDrafts = query({
  name: 'dossiers/list-own-drafts',
  summary: { vi: 'Danh sách hồ sơ đang soạn', en: 'List own drafts' },
  permission: permissions['prepare-dossiers'],
  audit: 'drafts-listed',
  input: Empty,
  output: Type.Array(DraftSummary),
  async run(call) {
    const drafts = await listDrafts(call)
    return await Promise.all(
      drafts.map(async (draft) => ({
        draftId: draft.id,
        procedureCode: draft.procedure_code,
        procedureName: procedureOf(draft).names.official,
        isAssisted: draft.helper_user !== null,
        personName: (await personOnDossier(call, { personId: draft.person_id, reference: draft.id })).name,
        updatedAt: draft.updated_at.toString(),
        expiresAt: draft.expires_at.toString(),
      })),
    )
  },
})

export const getDossier = query({
  name: 'dossiers/get-dossier',
  summary: { vi: 'Xem hồ sơ', en: 'Read a dossier' },
  permission: permissions['view-dossiers'],
  audit: 'dossier-viewed',
  input: Type.Object({ dossierId: Uuid }),
  output: DossierView,
  run: async (call, { dossierId }) => await viewDossier(call, await readDossier(call, dossierId)),
})

export const proveHistory = query({
  name: 'dossiers/prove-history',
  summary: { vi: 'Lấy chứng cứ về toàn bộ diễn biến hồ sơ', en: 'Get a proof of the whole history of a dossier' },
  permission: permissions['view-dossiers'],
  audit: 'history-proved',
  input: Type.Object({ dossierId: Uuid }),
  output: Type.Object({ proof: Type.String({ description: 'The proof file, JSON; npx sen verify checks it' }) }),
  async run(call, { dossierId }) {
    const proof = await proveHistoryOf(call, await readDossier(call, dossierId))
    return { proof: Buffer.from(proof).toString() }
  },
})

export const listOwnDossiers = query({
  name: 'dossiers/list-own-dossiers',
  summary: { vi: 'Danh sách hồ sơ của tôi', en: 'List own dossiers' },
  permission: permissions['follow-own-dossiers'],
  audit: { unrecorded: 'people read their own list' },
  input: Empty,
  output: ListedDossiers,
  run: listOwn,
})

export const listWork = query({
  name: 'dossiers/list-work',
  summary: { vi: 'Danh sách hồ sơ của cơ quan', en: 'List the dossiers of one’s organisation' },
  permission: permissions['view-office-lists'],
  audit: { unrecorded: 'a list of one’s own organisation; opening a dossier is recorded' },
  input: WorkFilter,
  output: WorkList,
  run: listWorkOf,
})

export const listAssignees = query({
  name: 'dossiers/list-assignees',
  summary: { vi: 'Cán bộ có thể nhận xử lý hồ sơ', en: 'Officials who may take a dossier' },
  permission: permissions['assign-dossiers'],
  // Names of colleagues; recorded because it takes the id of a dossier, and ids that are somebody else's must leave a trace.
  audit: 'assignees-listed',
  input: Type.Object({ dossierId: Uuid }),
  output: AssigneeList,
  run: async (call, { dossierId }) => await assigneesOf(call, await readDossier(call, dossierId)),
})

export const loadPerOfficer = query({
  name: 'dossiers/load-per-officer',
  summary: { vi: 'Tải công việc của từng cán bộ', en: 'Load per officer' },
  permission: permissions['oversee-dossiers'],
  audit: { unrecorded: 'figures of one’s own organisation' },
  input: Empty,
  output: OfficerLoad,
  run: loadOf,
})

export const overseeDueTimes = query({
  name: 'dossiers/oversee-due-times',
  summary: { vi: 'Hồ sơ quá hạn, sắp đến hạn, dự kiến trễ', en: 'Dossiers overdue, due soon and forecast late' },
  permission: permissions['oversee-dossiers'],
  audit: { unrecorded: 'a list of one’s own organisation; opening a dossier is recorded' },
  input: Empty,
  output: DueTimes,
  run: overseeDueTimesOf,
})

export const trackDossier = query({
  name: 'dossiers/track-dossier',
  summary: { vi: 'Tra cứu tình trạng hồ sơ', en: 'Track a dossier by its code' },
  permission: permissions['track-dossiers'],
  audit: { unrecorded: 'shows no personal data' },
  input: Type.Object({ code: ShortText }),
  output: TrackedView,
  run: async (call, { code }) => await trackByCode(call, code),
})

export const getFile = query({
  name: 'dossiers/get-file',
  summary: { vi: 'Lấy tệp đính kèm của hồ sơ', en: 'Get an attached file' },
  permission: permissions['view-dossiers'],
  audit: 'file-read',
  input: Type.Object({ dossierId: Uuid, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  output: FileView,
  run: readAttachment,
})
