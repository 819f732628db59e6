import { vietnamDate } from '#law/vietnamese-dates.ts'
import { randomUUIDv7 } from 'node:crypto'
import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { ShortText } from '#kernel/schemas.ts'
import { findRules, procedureInForce } from '#modules/procedures'
import { insertDraft } from '../draft-store.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { provideValues } from '../provide-values.ts'
import { viewDraft } from '../view-draft.ts'
import { DraftView } from '../views.ts'

export const openDraft = command({
  name: 'dossiers/open-draft',
  summary: { vi: 'Bắt đầu soạn hồ sơ', en: 'Begin a draft' },
  permission: permissions['prepare-dossiers'],
  audit: 'draft-opened',
  input: Type.Object({ procedureCode: ShortText, case: Type.Optional(ShortText) }),
  output: DraftView,
  async run(call, { procedureCode, case: caseCode }) {
    const { personId } = call.actor
    if (personId === null) throw errors.problem('person-not-known')
    const version = procedureInForce(procedureCode, vietnamDate(call.now).toString())
    if (!version.ways.some(({ channel }) => channel === 'online')) throw errors.problem('procedure-not-open')
    const draftId = randomUUIDv7()
    const draft = await insertDraft(call, {
      id: draftId,
      person_id: personId,
      procedure_code: version.code,
      procedure_version: version.version,
      case_code: caseCode !== undefined && findRules(version, caseCode) ? caseCode : null,
      provided: await provideValues(call, version, { personId, reference: draftId }),
    })
    call.note({ subject: `draft:${draft.id}` })
    return await viewDraft(call, draft)
  },
})
