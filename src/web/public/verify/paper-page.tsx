import type { Problem } from '#kernel/errors.ts'
import { LARGEST_FILE, type FileReport } from '#modules/signatures'
import type { Visit } from '../../http/index.ts'
import { formatFileSize } from '../../ui/index.ts'
import { Folded } from '../folded.tsx'
import { PortalPage } from '../portal-page.tsx'
import { FileForm } from './file-form.tsx'
import { PaperFacts, type IssuedPaper } from './issued-paper.tsx'
import { KeptVerdicts } from './kept-verdicts.tsx'

/** What it is, how far it is signed, each signature, and the way to compare one's own copy. */
export function paperPage(visit: Visit, paper: IssuedPaper, report: FileReport | Problem | undefined) {
  const { language, problem } = visit
  const title = paper.title[language]
  const error = problem?.text[language]
  return (
    <PortalPage visit={visit} title={title} errors={error ? [{ field: 'files', message: error }] : []}>
      <h1>{title}</h1>
      <PaperFacts paper={paper} />
      <KeptVerdicts {...{ paper, report }} />
      {paper.content !== null && <CompareSection {...{ visit, error }} sha256={paper.content} />}
    </PortalPage>
  )
}

type CompareSectionProps = { readonly visit: Visit; readonly error: string | undefined; readonly sha256: string }

/** Whoever does not want to send the file compares its digest with a program of their own. */
function CompareSection({ visit, error, sha256 }: CompareSectionProps) {
  const { text, language, params } = visit
  return (
    <section>
      <h2>{text('verify.compare')}</h2>
      <p>{text('verify.compare.lead')}</p>
      <FileForm
        action={`/verify/${params['code']}`}
        label={text('verify.compare.file')}
        hint={text('verify.compare.hint', { limit: formatFileSize(LARGEST_FILE, language) })}
        button={text('verify.compare.button')}
        error={error}
      />
      <p class="muted">{text('verify.compare.printed')}</p>
      <Folded title={text('verify.compare.digest')}>
        <p>{text('verify.compare.digest-hint')}</p>
        <p class="code">{sha256}</p>
      </Folded>
    </section>
  )
}
