import { kernelErrors, type Problem } from '#kernel/errors.ts'
import { assignDossier, getDossier, listAssignees, type DossierView } from '#modules/dossiers'
import { recordCash } from '#modules/payments'
import { fieldsOf, getProcedureVersion } from '#modules/procedures'
import { isPermitted } from '#kernel/permissions.ts'
import { placesOf } from '../../citizen/answers/places.ts'
import { textOf, type FileRulesFor, type Redirect, type Site, type Submission, type Visit } from '../../http/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { keptFiles, withKeptFiles } from './actions/kept-files.ts'
import type { OfficeAction } from './actions/office-action.ts'
import { officeActions } from './actions/office-actions.ts'
import { fileRulesOf } from './actions/upload-parts.ts'
import { DossierPage, titleOf } from './dossier-page.tsx'

export function registerDossierPage(site: Site): void {
  registerOfficePage(site, { path: '/office/dossiers/:dossierId', show: showDossier, submit: act, filesIn })
}

async function showDossier(visit: Visit): Promise<OfficeContent> {
  const { actor, language, onceKey, typed, problem, now } = visit
  const dossier = await visit.call(getDossier, { dossierId: visit.params['dossierId'] ?? '' })
  const errors = fieldErrors(problem, language)
  return {
    title: titleOf(dossier, language),
    errorCount: problem ? Math.max(errors.length, 1) : 0,
    content: (
      <DossierPage
        {...{ dossier, onceKey, typed, errors, now }}
        self={actor.id}
        mayTakeCash={isPermitted(actor, recordCash.permission)}
        assignees={await assigneesFor(visit, dossier)}
        places={await placesOf(visit, addressesIn(dossier))}
        refusal={refusalOf(problem, language)}
      />
    ),
  }
}

async function act(visit: Visit, form: Submission): Promise<OfficeContent | Redirect> {
  const name = textOf(form.values, 'action')
  if (!isAction(name)) throw kernelErrors.problem('invalid-input')
  const dossierId = visit.params['dossierId'] ?? ''
  const action: OfficeAction = officeActions[name]
  const files = keptFiles(form.values, form.uploads)
  if (form.refusedFiles) throw form.refusedFiles
  if (form.intent === 'upload' || textOf(form.values, 'remove') !== '') {
    return await showDossier({ ...visit, typed: withKeptFiles(form.values, files) })
  }
  const { state } = await action.run(visit, { dossierId, version: Number(textOf(form.values, 'version')) }, form)
  return {
    redirect: `/office/dossiers/${dossierId}`,
    flash: { kind: 'success', sentence: visit.text(doneKey(name, state)) },
  }
}

/** Only a form with files needs to know what the dossier takes. */
async function filesIn(visit: Visit): Promise<FileRulesFor> {
  if (!visit.request.isMultipart()) return () => undefined
  return fileRulesOf(await visit.call(getDossier, { dossierId: visit.params['dossierId'] ?? '' }))
}

/** Accepted without its fee, a dossier has no receipt yet. */
function doneKey(name: keyof typeof officeActions, state: string) {
  const isUnpaid = name === 'accept' && state === 'awaiting-payment'
  return isUnpaid ? 'office.action.accept.done-unpaid' : (`office.action.${name}.done` as const)
}

function isAction(name: string): name is keyof typeof officeActions {
  return Object.hasOwn(officeActions, name)
}

async function assigneesFor(visit: Visit, { dossierId, actions }: DossierView) {
  if (!actions.includes('assign') || !isPermitted(visit.actor, assignDossier.permission)) return []
  return (await visit.call(listAssignees, { dossierId })).officials
}

function addressesIn({ procedure, answers }: DossierView): unknown[] {
  const { form } = getProcedureVersion(procedure.code, procedure.version)
  return fieldsOf(form).flatMap(({ kind, code }) => (kind === 'address' ? [answers[code]] : []))
}

/** `points.2` is the third line of one field. */
function fieldErrors(problem: Problem | undefined, language: 'vi' | 'en'): FieldError[] {
  const errors = (problem?.fields ?? []).map(({ field, message }) => ({
    field: field.split('.')[0]!,
    message: message[language],
  }))
  return errors.filter(({ field }, index) => errors.findIndex((error) => error.field === field) === index)
}

function refusalOf(problem: Problem | undefined, language: 'vi' | 'en') {
  if (!problem || problem.fields.length > 0) return undefined
  return { sentence: problem.text[language], isChanged: problem.code === 'dossiers/dossier-changed' }
}
