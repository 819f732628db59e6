import { attachDraftFile, removeDraftFile, saveDraft } from '#modules/dossiers'
import type { Field } from '#modules/procedures'
import { listCommunes } from '../../citizen/answers/places.ts'
import { addressIn, readAnswers } from '../../citizen/answers/read-answers.ts'
import { onScreen, type DraftOnScreen } from '../../citizen/draft/draft-on-screen.ts'
import { textOf, type FormValues, type Submission, type Visit } from '../../http/index.ts'

/** Keeps whatever was typed, right or wrong; judging comes after. */
export async function saveDeskDraft(visit: Visit, screen: DraftOnScreen, form: Submission): Promise<DraftOnScreen> {
  const { draftId } = screen.draft
  const caseCode = screen.version.cases.find(({ code }) => code === textOf(form.values, 'case'))?.code
  const fields = fieldsOnPage(screen)
  let draft = await visit.call(saveDraft, {
    draftId,
    ...(caseCode !== undefined && { case: caseCode }),
    answers: await answersIn(visit, fields, form.values),
  })
  for (const { field, sha256, name } of form.uploads) {
    const partCode = partOf(fields, field)
    if (partCode) draft = await visit.call(attachDraftFile, { draftId, partCode, sha256, name })
  }
  const [partCode, sha256] = textOf(form.values, 'remove').split(':')
  if (partCode && sha256) draft = await visit.call(removeDraftFile, { draftId, partCode, sha256 })
  return onScreen(draft, visit)
}

/** Every field of the pages that the answers lead through, also those that a choice of the page reveals. */
export function fieldsOnPage({ version, pages }: DraftOnScreen): readonly Field[] {
  const shown = new Set(pages.map(({ code }) => code))
  return version.form.pages.filter(({ code }) => shown.has(code)).flatMap(({ fields }) => fields)
}

export function partOf(fields: readonly Field[], name: string): string | undefined {
  const field = fields.find(({ code }) => code === name)
  return field?.kind === 'file' ? field.part : undefined
}

/** A commune left over from the province chosen before is no answer. */
async function answersIn(visit: Visit, fields: readonly Field[], values: FormValues): Promise<Record<string, unknown>> {
  const answers = readAnswers(fields, values)
  for (const { code, kind } of fields) {
    if (kind !== 'address' || answers[code] === undefined) continue
    const address = addressIn(answers[code])
    const communes = /^\d{2}$/.test(address.provinceCode) ? await listCommunes(visit, address.provinceCode) : []
    const isThere = communes.some(({ value }) => value === address.communeCode)
    answers[code] = isThere ? address : { ...address, communeCode: '' }
  }
  return answers
}
