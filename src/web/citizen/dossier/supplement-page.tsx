import { supplementDossier, type DossierView } from '#modules/dossiers'
import { findRules, getProcedureVersion, uploadWayOf, type UploadWay } from '#modules/procedures'
import { problemErrors } from '../../http/problem-errors.ts'
import {
  registerPage,
  textOf,
  type FileRulesFor,
  type Redirect,
  type Site,
  type Submission,
  type Visit,
} from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import { BackLink, Button, errorOf, Form, TextArea } from '../../ui/index.ts'
import { FileInput } from '../answers/file-input.tsx'
import { dossierPath, loadDossier } from './load-dossier.ts'

/** What the agency asked for, once: files for the parts of the dossier, and a note. */
export function registerSupplementPage(site: Site): void {
  registerPage(site, {
    path: '/dossiers/:dossierId/supplement',
    access: 'person',
    show: showRequest,
    submit: supplement,
    filesIn: rulesOfFiles,
  })
}

async function showRequest(visit: Visit) {
  const { text, language, path, onceKey, typed } = visit
  const dossier = await loadDossier(visit)
  if (!dossier.actions.includes('supplement')) return { redirect: dossierPath(dossier.dossierId) }
  const errors = problemErrors(visit)
  const title = text('citizen.supplement.title')
  return (
    <PortalPage
      visit={visit}
      title={title}
      errors={errors}
      before={<BackLink href={dossierPath(dossier.dossierId)} />}
      isInForm
    >
      <h1>{title}</h1>
      <p>{dossier.supplement?.reason}</p>
      <ol>
        {dossier.supplement?.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <p>{text('citizen.supplement.once')}</p>
      <Form action={path} onceKey={onceKey} hasFiles>
        <input type="hidden" name="version" value={dossier.version} />
        {partsOf(dossier).map(({ code, name, rules }) => (
          <FileInput
            key={code}
            name={code}
            label={name[language]}
            error={errorOf(errors, code)}
            isOptional
            file={{ rules, uploaded: [] }}
          />
        ))}
        <TextArea
          name="note"
          label={text('citizen.supplement.note')}
          value={typed && textOf(typed, 'note')}
          error={errorOf(errors, 'note')}
          limit={2000}
          isOptional
        />
        <Button>{text('citizen.supplement.send')}</Button>
      </Form>
    </PortalPage>
  )
}

async function supplement(visit: Visit, form: Submission): Promise<Redirect> {
  if (form.refusedFiles) throw form.refusedFiles
  const dossierId = visit.params['dossierId'] ?? ''
  const note = textOf(form.values, 'note').trim()
  const files = form.uploads.map(({ field, sha256, name }) => ({ partCode: field, sha256, name }))
  const version = Number(textOf(form.values, 'version')) || 0
  const input = { dossierId, version, files, ...(note !== '' && { note }) }
  await visit.call(supplementDossier, input, { onceKey: form.onceKey })
  return {
    redirect: dossierPath(dossierId),
    flash: { kind: 'success', sentence: visit.text('citizen.supplement.sent') },
  }
}

async function rulesOfFiles(visit: Visit): Promise<FileRulesFor> {
  const parts = partsOf(await loadDossier(visit))
  return (field) => {
    const rules = parts.find(({ code }) => code === field)?.rules
    return rules && { maximumBytes: rules.maximumMegabytes * 1024 * 1024, accepted: rules.mediaTypes }
  }
}

function partsOf({ procedure }: DossierView) {
  const version = getProcedureVersion(procedure.code, procedure.version)
  const parts = findRules(version, procedure.case)?.parts ?? []
  return parts
    .map((part) => ({ code: part.code, name: part.name, rules: uploadWayOf(part) }))
    .filter((part): part is typeof part & { rules: UploadWay } => part.rules !== undefined)
}
