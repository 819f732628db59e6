import type { SignatureReport } from '#modules/signatures'
import { formatDateTime, SummaryList, useText } from '../../ui/index.ts'

/** For whoever has to look closer: the words here are those of the standards. */
export function TechnicalDetail({ signature }: { readonly signature: SignatureReport }) {
  const text = useText()
  const { signer, chain, faults, place, page, reason, level, laterChanges } = signature
  const row = (label: string, value: string | number | null | undefined) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value: String(value) }]
  const moment = (instant: string) => formatDateTime(Temporal.Instant.from(instant))
  const changes = { label: text('verify.detail.changes'), value: <LaterChanges changes={laterChanges} /> }
  return (
    <SummaryList
      rows={[
        ...row(text('verify.detail.codes'), faults.length > 0 ? faults.join(', ') : 'intact'),
        ...row(text('verify.detail.level'), level && `PAdES B-${level}`),
        ...row(text('verify.detail.place'), place),
        ...row(text('verify.detail.page'), page),
        ...row(text('verify.detail.reason'), reason),
        ...row(text('verify.detail.subject'), signer?.subject),
        ...row(text('verify.detail.issuer'), signer?.issuer),
        ...row(text('verify.detail.serial'), signer?.serialNumber),
        ...row(text('verify.detail.valid'), signer && `${moment(signer.validFrom)} – ${moment(signer.validTo)}`),
        ...row(text('verify.detail.sha256'), signer?.sha256),
        ...row(text('verify.detail.chain'), chain.join(' → ')),
        ...(laterChanges.length > 0 ? [changes] : []),
      ]}
    />
  )
}

function LaterChanges({ changes }: { readonly changes: SignatureReport['laterChanges'] }) {
  const text = useText()
  return (
    <ul>
      {changes.map(({ kind, subject, revision, isAllowed }) => (
        <li key={`${revision} ${kind} ${subject}`}>
          {text(`verify.change.${kind}`, { subject })} –{' '}
          {text(isAllowed ? 'verify.detail.foreseen' : 'verify.detail.not-foreseen', { revision: revision + 1 })}{' '}
          <span class="code">{kind}</span>
        </li>
      ))}
    </ul>
  )
}
