import { supplementDossier } from '#modules/dossiers'
import { registerPage, textOf, type FileRulesFor, type Site, type Submission, type Visit } from '../../http/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { keptAfter, keptFilesIn, type KeptFile } from './kept-files.ts'
import { dossierPath, loadDossier } from './load-dossier.ts'
import { partsToSupplement, supplementPage } from './supplement-page.tsx'

/** The agency asks once, so the answer goes out once: files gather on the page until the person sends them all. */
export function registerSupplementPage(site: Site): void {
  registerPage(site, {
    path: '/dossiers/:dossierId/supplement',
    access: 'person',
    show: showRequest,
    submit: answer,
    filesIn: rulesOfFiles,
  })
}

async function showRequest(visit: Visit) {
  const dossier = await loadDossier(visit)
  if (!dossier.actions.includes('supplement')) return { redirect: dossierPath(dossier.dossierId) }
  const { typed } = visit
  return supplementPage(visit, { dossier, typed, kept: typed ? keptFilesIn(typed) : [] })
}

async function answer(visit: Visit, form: Submission) {
  const kept = keptAfter(form)
  const errors = errorsIn(visit, form, kept)
  const isGathering = form.intent === 'upload' || textOf(form.values, 'remove') !== ''
  if (errors.length === 0 && !isGathering) return await send(visit, form, kept)
  if (errors.length > 0) visit.reply.code(422)
  return supplementPage(visit, { dossier: await loadDossier(visit), kept, typed: form.values, errors })
}

function errorsIn({ language, text }: Visit, form: Submission, kept: readonly KeptFile[]): readonly FieldError[] {
  const refused = form.refusedFiles?.fields ?? []
  if (refused.length > 0) return refused.map(({ field, message }) => ({ field, message: message[language] }))
  const isEmpty = kept.length === 0 && textOf(form.values, 'note').trim() === ''
  return form.intent === '' && isEmpty ? [{ field: 'note', message: text('citizen.supplement.empty') }] : []
}

async function send(visit: Visit, form: Submission, kept: readonly KeptFile[]) {
  const dossierId = visit.params['dossierId'] ?? ''
  const note = textOf(form.values, 'note').trim()
  const version = Number(textOf(form.values, 'version')) || 0
  const files = kept.map(({ partCode, sha256, name }) => ({ partCode, sha256, name }))
  await visit.call(
    supplementDossier,
    { dossierId, version, files, ...(note !== '' && { note }) },
    { onceKey: form.onceKey },
  )
  const sentence = visit.text('citizen.supplement.sent')
  return { redirect: dossierPath(dossierId), flash: { kind: 'success' as const, sentence } }
}

async function rulesOfFiles(visit: Visit): Promise<FileRulesFor> {
  const parts = partsToSupplement(await loadDossier(visit))
  return (field) => {
    const rules = parts.find(({ code }) => code === field)?.rules
    return rules && { maximumBytes: rules.maximumMegabytes * 1024 * 1024, accepted: rules.mediaTypes }
  }
}
