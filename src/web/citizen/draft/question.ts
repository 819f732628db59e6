import { attachDraftFile, removeDraftFile, saveDraft } from '#modules/dossiers'
import { uploadWayOf, type Field, type FormPage } from '#modules/procedures'
import {
  nothing,
  registerPage,
  textOf,
  type FileRulesFor,
  type FormValues,
  type Redirect,
  type Site,
  type Submission,
  type Visit,
} from '../../http/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { fieldErrors } from '../answers/field-errors.ts'
import { listCommunes } from '../answers/places.ts'
import { addressIn, readAnswers } from '../answers/read-answers.ts'
import { loadDraft, onScreen, pageNamed, partsOf, type DraftOnScreen } from './draft-on-screen.ts'
import { checkPath, pathAfter, resumePath } from './paths.ts'
import { questionPage } from './question-page.tsx'

/** `/drafts/<id>/<page>`: one question a page, for every procedure, as its definition says. */
export function registerQuestions(site: Site): void {
  registerPage(site, {
    path: '/drafts/:draftId',
    access: 'person',
    show: async (visit) => ({ redirect: resumePath(await loadDraft(visit)) }),
  })
  registerPage(site, {
    path: '/drafts/:draftId/:page',
    access: 'person',
    show: showQuestion,
    submit: answerQuestion,
    filesIn: rulesOfFiles,
  })
  registerPage(site, { path: '/drafts/:draftId/:page/autosave', access: 'person', submit: autosave })
}

async function showQuestion(visit: Visit) {
  const screen = await loadDraft(visit)
  return await questionPage(visit, { screen, page: pageNamed(screen, visit.params['page']), typed: visit.typed })
}

/** Whatever was typed is kept first; then the pressed button decides where to go. */
async function answerQuestion(visit: Visit, form: Submission) {
  const before = await loadDraft(visit)
  const page = pageNamed(before, visit.params['page'])
  const screen = await save(visit, { screen: before, page, form })
  const removed = textOf(form.values, 'remove')
  const here = visit.path
  if (removed !== '') return { redirect: here, flash: done(visit, 'citizen.file.removed') }
  if (form.intent === 'choose-province') return { redirect: `${here}#${addressCode(page)}` }
  if (form.intent === 'save-later') return { redirect: '/dossiers', flash: done(visit, 'citizen.draft.saved') }
  const errors = errorsOf(visit, { screen, page, form })
  if (errors.length > 0) {
    visit.reply.code(422)
    return await questionPage(visit, { screen, page, errors, typed: form.values })
  }
  if (form.intent === 'upload') return { redirect: here, flash: done(visit, 'citizen.file.uploaded') }
  return { redirect: visit.query['from'] === 'check' ? checkPath(screen) : pathAfter(screen, page.code) }
}

type Answered = { readonly screen: DraftOnScreen; readonly page: FormPage; readonly form: Submission }

async function save(visit: Visit, { screen, page, form }: Answered): Promise<DraftOnScreen> {
  const { draftId } = screen.draft
  let draft = await visit.call(saveDraft, { draftId, answers: await typedAnswers(visit, page, form.values) })
  for (const { field, sha256, name } of form.uploads) {
    const partCode = partOf(page, field)
    if (partCode) draft = await visit.call(attachDraftFile, { draftId, partCode, sha256, name })
  }
  const [partCode, sha256] = textOf(form.values, 'remove').split(':')
  if (partCode && sha256) draft = await visit.call(removeDraftFile, { draftId, partCode, sha256 })
  return onScreen(draft, visit)
}

/** A commune left over from the province chosen before is no answer. */
async function typedAnswers(visit: Visit, page: FormPage, values: FormValues): Promise<Record<string, unknown>> {
  const answers = readAnswers(page.fields, values)
  for (const { code, kind } of page.fields) {
    if (kind !== 'address' || answers[code] === undefined) continue
    const address = addressIn(answers[code])
    const isProvince = /^\d{2}$/.test(address.provinceCode)
    const communes = isProvince ? await listCommunes(visit, address.provinceCode) : []
    const isThere = communes.some(({ value }) => value === address.communeCode)
    answers[code] = isThere ? address : { ...address, communeCode: '' }
  }
  return answers
}

function errorsOf({ language, text }: Visit, { screen, page, form }: Answered): readonly FieldError[] {
  const refused = form.refusedFiles?.fields ?? []
  const problems = screen.draft.problems.find((problem) => problem.page === page.code)?.errors ?? []
  const files = page.fields.filter(({ kind }) => kind === 'file').map(({ code }) => code)
  if (refused.length > 0) return fieldErrors(refused, { fields: page.fields, language })
  if (form.intent !== 'upload') return fieldErrors(problems, { fields: page.fields, language })
  const [first] = files
  if (form.uploads.length === 0 && first) return [{ field: first, message: text('citizen.file.none-chosen') }]
  const aboutFiles = problems.filter(({ field }) => files.includes(field.split('.')[0] ?? ''))
  const uploaded = new Set(form.uploads.map(({ field }) => field))
  const aboutUploaded = aboutFiles.filter(({ field }) => uploaded.has(field.split('.')[0] ?? ''))
  return fieldErrors(aboutUploaded, { fields: page.fields, language })
}

/** Script sends what was typed while it is typed; nothing is judged yet. */
async function autosave(visit: Visit, form: Submission): Promise<typeof nothing> {
  const screen = await loadDraft(visit)
  const page = pageNamed(screen, visit.params['page'])
  const { draftId } = screen.draft
  await visit.call(saveDraft, { draftId, answers: await typedAnswers(visit, page, form.values) })
  return nothing
}

async function rulesOfFiles(visit: Visit): Promise<FileRulesFor> {
  const screen = await loadDraft(visit)
  const page = pageNamed(screen, visit.params['page'])
  return (field) => {
    const part = partsOf(screen).find(({ code }) => code === partOf(page, field))
    const way = part && uploadWayOf(part)
    return way && { maximumBytes: way.maximumMegabytes * 1024 * 1024, accepted: way.mediaTypes }
  }
}

function partOf(page: FormPage, field: string): string | undefined {
  const isFile = (one: Field): one is Extract<Field, { kind: 'file' }> => one.kind === 'file'
  return page.fields.filter(isFile).find(({ code }) => code === field)?.part
}

function addressCode(page: FormPage): string {
  const address = page.fields.find(({ kind }) => kind === 'address')
  return address ? `${address.code}.commune` : 'main'
}

function done(
  { text }: Visit,
  key: 'citizen.file.removed' | 'citizen.file.uploaded' | 'citizen.draft.saved',
): Redirect['flash'] {
  return { kind: 'success', sentence: text(key) }
}
