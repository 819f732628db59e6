import type { FileReport } from '#modules/signatures'
import type { Visit } from '../../http/index.ts'
import { Notice, SummaryList } from '../../ui/index.ts'
import { PortalPage } from '../portal-page.tsx'
import type { IssuedPaper } from './issued-paper.tsx'
import { ReportSection } from './report-section.tsx'

/** Whether the file is the kept one, byte for byte; and in any case what its own signatures are worth. */
export function comparedPage(visit: Visit, paper: IssuedPaper, report: FileReport) {
  const { text, params, language } = visit
  const isSame = report.sha256 === paper.content
  const title = text('verify.compare.result')
  return (
    <PortalPage visit={visit} title={title}>
      <h1>{title}</h1>
      <Notice
        kind={isSame ? 'information' : 'warning'}
        title={text(isSame ? 'verify.compare.same' : 'verify.compare.different')}
      >
        <p>{text(isSame ? 'verify.compare.same-hint' : 'verify.compare.different-hint')}</p>
      </Notice>
      <SummaryList
        rows={[
          {
            label: text('verify.compare.paper'),
            value: (
              <a href={`/verify/${params['code']}`}>
                {[paper.title[language], paper.number].filter(Boolean).join(', ')}
              </a>
            ),
          },
        ]}
      />
      <section>
        <h2>{text('verify.compare.of-your-file')}</h2>
        <ReportSection report={report} />
      </section>
    </PortalPage>
  )
}
