import { getProcedureVersion } from '#modules/procedures'
import type { DossierView } from '#modules/dossiers'
import { DataTable, formatFileSize, usePage, useText } from '../../ui/index.ts'

/** Attached files by the part of the dossier that they are. */
export function FilesSection({ dossier }: { readonly dossier: DossierView }) {
  const text = useText()
  const { language } = usePage()
  const { code, version, case: caseCode } = dossier.procedure
  const procedure = getProcedureVersion(code, version)
  const parts = [...procedure.parts, ...(procedure.cases.find((one) => one.code === caseCode)?.parts ?? [])]
  const partName = (partCode: string) => parts.find((part) => part.code === partCode)?.name[language] ?? partCode
  return (
    <section>
      <h2 id="files">{text('office.dossier.files')}</h2>
      {dossier.files.length === 0 ? (
        <p class="muted">{text('office.dossier.files.none')}</p>
      ) : (
        <DataTable
          caption={text('office.dossier.files')}
          rows={dossier.files}
          rowKey={(file) => `${file.partCode} ${file.sha256}`}
          columns={[
            { key: 'part', label: text('office.dossier.files.part'), cell: (file) => partName(file.partCode) },
            {
              key: 'file',
              label: text('office.dossier.files.file'),
              cell: (file) => (
                <>
                  <a href={`/office/dossiers/${dossier.dossierId}/files/${file.sha256}`}>{file.name}</a>{' '}
                  <span class="muted">{formatFileSize(file.bytes, language)}</span>
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}
