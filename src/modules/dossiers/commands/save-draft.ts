import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { ShortText, Uuid } from '#kernel/schemas.ts'
import { fieldsOf, findRules, tidyAnswers } from '#modules/procedures'
import { procedureOf } from '../draft-facts.ts'
import { lockDraft, saveDraft as saveDraftRow } from '../draft-store.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { viewDraft } from '../view-draft.ts'
import { DraftView } from '../views.ts'

/** Keeps whatever was typed, right or wrong, so that nothing is lost; the view names what is still wrong. */
export const saveDraft = command({
  name: 'dossiers/save-draft',
  summary: { vi: 'Lưu hồ sơ đang soạn', en: 'Save a draft' },
  permission: permissions['prepare-dossiers'],
  audit: 'draft-saved',
  input: Type.Object({
    draftId: Uuid,
    case: Type.Optional(ShortText),
    answers: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), { maxProperties: 200 }),
  }),
  output: DraftView,
  async run(call, { draftId, case: caseCode, answers }) {
    const draft = await lockDraft(call, draftId)
    const version = procedureOf(draft)
    if (caseCode !== undefined && !findRules(version, caseCode)) throw errors.problem('case-not-chosen')
    const fields = fieldsOf(version.form).filter(({ kind, provided }) => kind !== 'file' && provided?.mode !== 'locked')
    const known = new Set(fields.map(({ code }) => code))
    const typed = Object.fromEntries(
      Object.entries(answers).filter(([code, value]) => known.has(code) && isKeepable(value)),
    )
    const saved = await saveDraftRow(call, draft, {
      answers: { ...draft.answers, ...tidyAnswers(fields, typed) },
      ...(caseCode !== undefined && { case_code: caseCode }),
    })
    return await viewDraft(call, saved)
  },
})

/** Enough for the longest field; more is an attack on our disk, not an answer. */
function isKeepable(value: unknown): boolean {
  return (JSON.stringify(value) ?? '').length <= 20_000
}
