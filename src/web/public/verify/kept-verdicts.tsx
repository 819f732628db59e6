import { Problem } from '#kernel/errors.ts'
import type { FileReport } from '#modules/signatures'
import { formatDateTime, Notice, usePage, useText } from '../../ui/index.ts'
import type { IssuedPaper } from './issued-paper.tsx'
import { SignatureSection } from './signature-section.tsx'
import { summaryOf } from './summary-sentence.ts'

type KeptVerdictsProps = {
  readonly paper: IssuedPaper
  readonly report: FileReport | Problem | undefined
}

/** How far the paper is signed, and each signature of the kept file for itself: the person first, then the organisation. */
export function KeptVerdicts({ paper, report }: KeptVerdictsProps) {
  const text = useText()
  const { language } = usePage()
  const isSigned = paper.content !== null
  return (
    <>
      {paper.stage !== 'sealed' && (
        <Notice
          kind="warning"
          title={text(isSigned ? 'verify.paper.awaiting-seal' : 'verify.paper.awaiting-signature')}
        >
          <p>{text(isSigned ? 'verify.paper.awaiting-seal-hint' : 'verify.paper.awaiting-signature-hint')}</p>
        </Notice>
      )}
      {report instanceof Problem && (
        <Notice kind="warning" title={text('verify.paper.not-checked')}>
          <p>{report.text[language]}</p>
        </Notice>
      )}
      {report && !(report instanceof Problem) && <Verdicts report={report} />}
    </>
  )
}

function Verdicts({ report }: { readonly report: FileReport }) {
  const text = useText()
  const { failure, signatures, isOnline, checkedAt } = report
  return (
    <>
      {failure ? (
        <Notice kind="warning" title={text(`verify.failure.${failure}`)} />
      ) : (
        <p class="lead">{summaryOf(report, text)}</p>
      )}
      <p class="muted">
        {text('verify.checked-at')}: {formatDateTime(Temporal.Instant.from(checkedAt))}
      </p>
      {signatures.map((signature, index) => (
        <SignatureSection key={index} {...{ signature, number: index + 1, isOnline }} />
      ))}
    </>
  )
}
