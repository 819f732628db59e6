import type { DossierView } from '#modules/dossiers'
import { PaperStage } from '../../public/paper-stage.tsx'
import { DataTable, formatDateTime, usePage, useText } from '../../ui/index.ts'

/** The one-stop forms that were issued, to open and print. */
export function PapersSection({ dossier }: { readonly dossier: DossierView }) {
  const text = useText()
  const { language } = usePage()
  return (
    <section>
      <h2 id="papers">{text('office.dossier.papers')}</h2>
      {dossier.papers.length === 0 ? (
        <p class="muted">{text('office.dossier.papers.none')}</p>
      ) : (
        <DataTable
          caption={text('office.dossier.papers')}
          rows={dossier.papers}
          rowKey={({ paperId }) => paperId}
          columns={[
            {
              key: 'paper',
              label: text('office.dossier.paper'),
              cell: ({ paperId, title, form, number }) => (
                <>
                  <a href={`/office/dossiers/${dossier.dossierId}/papers/${paperId}`}>{title[language]} (PDF)</a>
                  <div class="muted">
                    {[
                      /^\d/.test(form) && text('office.dossier.paper.form', { form }),
                      number && text('office.dossier.paper.number', { number }),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </div>
                </>
              ),
            },
            {
              key: 'issued',
              label: text('office.dossier.paper.issued'),
              cell: ({ issuedAt }) => formatDateTime(Temporal.Instant.from(issuedAt)),
            },
            {
              key: 'stage',
              label: text('office.dossier.paper.stage'),
              cell: (paper) => <PaperStage paper={paper} />,
            },
          ]}
        />
      )}
      {dossier.acceptedAt !== null && !dossier.papers.some(({ form }) => form === '06') && (
        <p>
          <a href={`/office/dossiers/${dossier.dossierId}/control-slip`}>{text('office.dossier.control-slip')} (PDF)</a>{' '}
          <span class="muted">
            {text('office.dossier.paper.form', { form: '06' })}, {text('office.dossier.control-slip-now')}
          </span>
        </p>
      )}
    </section>
  )
}
