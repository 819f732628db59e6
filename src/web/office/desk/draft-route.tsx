import { Problem } from '#kernel/errors.ts'
import { deleteDraft } from '#modules/dossiers'
import { uploadWayOf } from '#modules/procedures'
import { fieldErrors } from '../../citizen/answers/field-errors.ts'
import { placesOf } from '../../citizen/answers/places.ts'
import { readAnswers } from '../../citizen/answers/read-answers.ts'
import { loadDraft, partsOf, type DraftOnScreen } from '../../citizen/draft/draft-on-screen.ts'
import { textOf, type FileRulesFor, type Redirect, type Site, type Submission, type Visit } from '../../http/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { DraftPage } from './draft-page.tsx'
import { fieldsOnPage, partOf, saveDeskDraft } from './save-desk-draft.ts'
import { submitAtDesk } from './submit-at-desk.ts'

export function registerDeskDraft(site: Site): void {
  registerOfficePage(site, { path: '/office/desk/:draftId', show: showDraft, submit: answer, filesIn: rulesOfFiles })
  registerOfficePage(site, { path: '/office/desk/:draftId/delete', submit: remove })
}

async function showDraft(visit: Visit): Promise<OfficeContent> {
  const screen = await loadDraft(visit)
  return await draftPage(visit, screen, errorsOfProblem(visit, screen))
}

async function answer(visit: Visit, form: Submission): Promise<OfficeContent | Redirect> {
  const { text, path } = visit
  const before = await findDraft(visit)
  // Submitted already: a second click finds no draft, and gets the answer of the first.
  if (!before) return await submitAtDesk(visit, form.onceKey)
  const screen = await saveDeskDraft(visit, before, form)
  if (form.refusedFiles) throw form.refusedFiles
  if (form.intent !== '' || textOf(form.values, 'remove') !== '') {
    return { redirect: path, flash: { kind: 'success', sentence: text('office.desk.draft.saved') } }
  }
  const problems = screen.draft.problems.flatMap(({ errors }) => errors)
  if (problems.length === 0) return await submitAtDesk(visit, form.onceKey)
  visit.reply.code(422)
  return await draftPage({ ...visit, typed: form.values }, screen, errorsAt(visit, screen, problems))
}

async function draftPage(visit: Visit, screen: DraftOnScreen, errors: readonly FieldError[]): Promise<OfficeContent> {
  const { typed, onceKey, text } = visit
  const fields = fieldsOnPage(screen)
  const values = { ...screen.facts.answers, ...(typed && readAnswers(fields, typed)) }
  const addresses = fields.filter(({ kind }) => kind === 'address').map(({ code }) => values[code])
  return {
    title: text('office.desk.draft.title', { name: screen.draft.person.name }),
    entry: '/office/desk',
    errorCount: errors.length,
    content: (
      <DraftPage
        {...{ screen, values, errors, onceKey }}
        places={await placesOf(visit, addresses)}
        caseCode={screen.draft.procedure.case ?? ''}
      />
    ),
  }
}

function errorsOfProblem(visit: Visit, screen: DraftOnScreen): readonly FieldError[] {
  const { problem, language } = visit
  if (!problem) return []
  if (problem.fields.length === 0) return [{ field: 'main', message: problem.text[language] }]
  return errorsAt(visit, screen, problem.fields)
}

function errorsAt({ language }: Visit, screen: DraftOnScreen, problems: Problem['fields']): readonly FieldError[] {
  return fieldErrors(problems, { fields: fieldsOnPage(screen), language })
}

async function remove(visit: Visit): Promise<Redirect> {
  await visit.call(deleteDraft, { draftId: visit.params['draftId'] ?? '' })
  return {
    redirect: '/office/desk',
    flash: { kind: 'success', sentence: visit.text('office.desk.draft.deleted') },
  }
}

async function rulesOfFiles(visit: Visit): Promise<FileRulesFor> {
  const screen = await findDraft(visit)
  if (!screen) return () => undefined
  return (field) => {
    const part = partsOf(screen).find(({ code }) => code === partOf(fieldsOnPage(screen), field))
    const way = part && uploadWayOf(part)
    return way && { maximumBytes: way.maximumMegabytes * 1024 * 1024, accepted: way.mediaTypes }
  }
}

/** Undefined once it was submitted or deleted. */
async function findDraft(visit: Visit): Promise<DraftOnScreen | undefined> {
  try {
    return await loadDraft(visit)
  } catch (error) {
    if (error instanceof Problem && error.code === 'dossiers/draft-not-found') return undefined
    throw error
  }
}
