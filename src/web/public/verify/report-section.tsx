import type { FileReport } from '#modules/signatures'
import { formatDateTime, formatFileSize, Notice, SummaryList, usePage, useText } from '../../ui/index.ts'
import { ProofSection } from './proof-section.tsx'
import { SignatureSection } from './signature-section.tsx'
import { summaryOf } from './summary-sentence.ts'

/** The file, the count, and each signature for itself: no mark speaks for the whole. */
export function ReportSection({ report }: { readonly report: FileReport }) {
  const text = useText()
  const { language } = usePage()
  const { failure, signatures, isOnline } = report
  return (
    <>
      <SummaryList
        rows={[
          { label: text('verify.file'), value: report.name },
          {
            label: text('verify.kind'),
            value: `${text(`verify.kind.${report.kind}`)}, ${formatFileSize(report.bytes, language)}`,
          },
          { label: text('verify.checked-at'), value: formatDateTime(Temporal.Instant.from(report.checkedAt)) },
        ]}
      />
      {failure ? (
        <Notice kind="warning" title={text(`verify.failure.${failure}`)}>
          <p>{text(`verify.failure-advice.${failure === 'no-signature' ? 'unsigned' : 'unread'}`)}</p>
        </Notice>
      ) : (
        <p class="lead">{summaryOf(report, text)}</p>
      )}
      {signatures.map((signature, index) => (
        <SignatureSection key={index} {...{ signature, number: index + 1, isOnline }} />
      ))}
      {report.proof && <ProofSection proof={report.proof} isSigned={isSigned(report)} />}
    </>
  )
}

/** Whoever makes an authority of their own can prove anything under it. */
function isSigned({ signatures, counts }: FileReport): boolean {
  return signatures.length > 0 && counts.valid === signatures.length
}
