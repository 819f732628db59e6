import { vietnamDate } from '#law/vietnamese-dates.ts'
import { kernelErrors } from '#kernel/errors.ts'
import { getDraft } from '#modules/dossiers'
import {
  fieldsOf,
  findRules,
  getProcedureVersion,
  visiblePages,
  type Field,
  type FormFacts,
  type FormPage,
  type ProcedureVersion,
} from '#modules/procedures'
import type { Visit } from '../../http/index.ts'

export type Draft = Awaited<ReturnType<typeof readDraft>>

/** A draft with what decides how it is shown: its procedure in its pinned version, and the pages that its answers lead through. */
export type DraftOnScreen = {
  readonly draft: Draft
  readonly version: ProcedureVersion
  readonly facts: FormFacts
  readonly pages: readonly FormPage[]
}

export async function loadDraft(visit: Visit): Promise<DraftOnScreen> {
  return onScreen(await readDraft(visit), visit)
}

export function onScreen(draft: Draft, { now }: Pick<Visit, 'now'>): DraftOnScreen {
  const version = getProcedureVersion(draft.procedure.code, draft.procedure.version)
  const facts: FormFacts = {
    answers: Object.fromEntries(fieldsOf(version.form).map((field) => [field.code, valueOf(draft, field)])),
    today: vietnamDate(now).toString(),
    ...(draft.procedure.case !== null && { caseCode: draft.procedure.case }),
  }
  return { draft, version, facts, pages: visiblePages(version.form, facts) }
}

async function readDraft(visit: Visit) {
  return await visit.call(getDraft, { draftId: visit.params['draftId'] ?? '' })
}

/** What stands in a field: the register's value where it is locked, else what was typed, else what the register proposes. */
function valueOf(draft: Draft, field: Field): unknown {
  if (field.kind === 'file') return filesOf(draft, field.part)
  const provided = draft.provided[field.code]?.value
  return field.provided?.mode === 'locked' ? provided : (draft.answers[field.code] ?? provided)
}

export function filesOf({ files }: Pick<Draft, 'files'>, part: string): Draft['files'] | undefined {
  const ofPart = files.filter(({ partCode }) => partCode === part)
  return ofPart.length > 0 ? ofPart : undefined
}

/** The page of the form that the address names, with all of its fields; one that the answers do not lead to is not found. */
export function pageNamed({ version, pages }: DraftOnScreen, code: string | undefined): FormPage {
  const page = version.form.pages.find((candidate) => candidate.code === code)
  if (!page || !pages.some((visible) => visible.code === code)) throw kernelErrors.problem('not-found')
  return page
}

export function partsOf({ draft, version }: DraftOnScreen) {
  return findRules(version, draft.procedure.case ?? '')?.parts ?? version.parts
}
