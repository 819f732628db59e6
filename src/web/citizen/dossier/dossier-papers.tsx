import type { DossierView } from '#modules/dossiers'
import { PaperStage } from '../../public/paper-stage.tsx'
import { formatDateTime, formatFileSize, usePage, useText } from '../../ui/index.ts'
import { dossierPath } from './load-dossier.ts'

/** Papers that the agency issued, and files that the applicant handed in. */
export function DossierPapers({ dossier }: { readonly dossier: DossierView }) {
  const { language } = usePage()
  const text = useText()
  const { dossierId, papers, files } = dossier
  return (
    <section>
      <h2>{text('citizen.papers.title')}</h2>
      {papers.length === 0 && <p class="muted">{text('citizen.papers.none')}</p>}
      <ul>
        {papers.map((paper) => (
          <li key={paper.paperId}>
            <a href={dossierPath(dossierId, `papers/${paper.paperId}`)}>{paper.title[language]} (PDF)</a>
            <span class="muted"> – {formatDateTime(Temporal.Instant.from(paper.issuedAt))}</span>
            <div>
              <PaperStage paper={paper} />
            </div>
          </li>
        ))}
      </ul>
      {files.length > 0 && (
        <>
          <h3>{text('citizen.papers.yours')}</h3>
          <ul>
            {files.map(({ sha256, name, bytes, partCode }) => (
              <li key={`${partCode} ${sha256}`}>
                <a href={dossierPath(dossierId, `files/${sha256}`)}>{name}</a>
                <span class="muted"> – {formatFileSize(bytes, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
