import type { DossierView } from '#modules/dossiers'
import { requiredParts, getProcedureVersion, uploadWayOf, type UploadWay } from '#modules/procedures'
import { problemErrors } from '../../http/problem-errors.ts'
import { textOf, type FormValues, type Visit } from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import { BackLink, Button, errorOf, Form, TextArea, type FieldError } from '../../ui/index.ts'
import { FileInput } from '../answers/file-input.tsx'
import { keptText, type KeptFile } from './kept-files.ts'
import { dossierPath, localTime } from './load-dossier.ts'

type Supplement = {
  readonly dossier: DossierView
  readonly kept: readonly KeptFile[]
  readonly typed?: FormValues | undefined
  readonly errors?: readonly FieldError[]
}

/** What was asked for, the files ready to be sent, and a note. */
export function supplementPage(visit: Visit, { dossier, kept, typed, errors = problemErrors(visit) }: Supplement) {
  const { text, language, path, onceKey } = visit
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
        {kept.map((file) => (
          <input key={keptText(file)} type="hidden" name="kept" value={keptText(file)} />
        ))}
        {partsToSupplement(dossier).map(({ code, name, rules }) => (
          <FileInput
            key={code}
            name={code}
            label={name[language]}
            error={errorOf(errors, code)}
            file={{ rules, uploaded: uploadedFor(code, kept) }}
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

function uploadedFor(part: string, kept: readonly KeptFile[]) {
  return kept
    .filter(({ partCode }) => partCode === part)
    .map((file) => ({ id: keptText(file), name: file.name, bytes: file.bytes }))
}

/** The parts that this dossier needs and that can be sent as files. */
export function partsToSupplement({ procedure, answers, submittedAt }: DossierView) {
  const version = getProcedureVersion(procedure.code, procedure.version)
  const today = localTime(submittedAt).toPlainDate().toString()
  const parts = requiredParts(version, { answers, caseCode: procedure.case, today })
  return parts
    .map(({ part }) => ({ code: part.code, name: part.name, rules: uploadWayOf(part) }))
    .filter((part): part is typeof part & { rules: UploadWay } => part.rules !== undefined)
}
