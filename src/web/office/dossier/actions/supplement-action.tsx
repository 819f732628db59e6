import { supplementDossier } from '#modules/dossiers'
import { FileInput } from '../../../citizen/answers/file-input.tsx'
import { errorOf, usePage, useText } from '../../../ui/index.ts'
import { ReasonField } from './action-fields.tsx'
import { idOf, KEPT_FILE, keptFiles, writeKept } from './kept-files.ts'
import type { ActionFieldsProps, OfficeAction } from './office-action.ts'
import { optional } from './read-text.ts'
import { uploadPartsOf } from './upload-parts.ts'

/** Papers that the applicant brings to the desk: scans for the parts that are files, words for what was only shown. */
export const supplement: OfficeAction = {
  Fields: SupplementFields,
  hasFiles: true,
  run: (visit, seen, { values, uploads, onceKey }) =>
    visit.call(
      supplementDossier,
      {
        ...seen,
        ...optional(values, 'note'),
        files: keptFiles(values, uploads).map(({ partCode, sha256, name }) => ({ partCode, sha256, name })),
      },
      { onceKey },
    ),
}

function SupplementFields(props: ActionFieldsProps) {
  const text = useText()
  const { language } = usePage()
  const { dossier, typed, errors } = props
  const files = keptFiles(typed)
  return (
    <>
      {files.map((file) => (
        <input key={idOf(file)} type="hidden" name={KEPT_FILE} value={writeKept(file)} />
      ))}
      {uploadPartsOf(dossier).map(({ code, name, rules }) => (
        <FileInput
          key={code}
          name={code}
          id={`supplement-${code}`}
          label={name[language]}
          error={errorOf(errors, code)}
          isOptional
          file={{
            rules,
            uploaded: files
              .filter(({ partCode }) => partCode === code)
              .map((file) => ({ id: idOf(file), name: file.name, bytes: file.bytes })),
          }}
        />
      ))}
      <ReasonField
        {...props}
        name="note"
        id="supplement-note"
        label={text('office.action.note')}
        hint={text('office.action.supplement.note-hint')}
      />
    </>
  )
}
