import type { SignatureReport } from '#modules/signatures'
import type { Translate } from '../../texts/index.ts'
import { formatDateTime } from '../../ui/format.ts'

type Aspect = { readonly label: string; readonly value: string }
type Reader = { readonly text: Translate; readonly isOnline: boolean }

/** What people ask of a signature, in the order they ask it; the page and the terminal say the same. */
export function describeAspects(signature: SignatureReport, reader: Reader): Aspect[] {
  const { text } = reader
  const { signer } = signature
  const row = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : [])
  return [
    ...row(text('verify.signer'), signer?.name),
    ...row(text('verify.person-title'), signer?.title),
    // The certificate of an organisation names it twice.
    ...row(text('verify.organisation'), signer?.organisation === signer?.name ? null : signer?.organisation),
    ...row(text('verify.time'), timeInWords(signature, text)),
    ...row(text('verify.integrity'), text(`verify.integrity.${signature.integrity}`)),
    ...row(text('verify.trust'), trustInWords(signature, text)),
    ...row(text('verify.revocation'), revocationInWords(signature, reader)),
    ...row(text('verify.after'), changesInWords(signature, text)),
    ...row(text('verify.covered-files'), filesInWords(signature, text)),
  ]
}

function timeInWords({ signedAt, isTimeProved, timeAuthority }: SignatureReport, text: Translate): string {
  if (!signedAt) return text('verify.time-unknown')
  const time = formatDateTime(Temporal.Instant.from(signedAt))
  if (!timeAuthority) return text('verify.time-claimed', { time })
  return text(isTimeProved ? 'verify.time-proved' : 'verify.time-stamped', { time, authority: timeAuthority })
}

function trustInWords({ trust, chain }: SignatureReport, text: Translate): string {
  return trust === 'trusted'
    ? text('verify.trust.trusted', { authority: chain.at(-1) ?? '' })
    : text(`verify.trust.${trust}`)
}

function revocationInWords({ revocation, revokedAt }: SignatureReport, { text, isOnline }: Reader): string {
  if (revocation === 'revoked' && revokedAt) {
    return text('verify.revocation.revoked-at', { time: formatDateTime(Temporal.Instant.from(revokedAt)) })
  }
  if (revocation === 'unknown' && !isOnline) return text('verify.revocation.offline')
  return text(`verify.revocation.${revocation}`)
}

/** Only a PDF can grow after it was signed. */
function changesInWords({ laterChanges, coversWholeFile }: SignatureReport, text: Translate): string | undefined {
  if (coversWholeFile === null) return undefined
  if (coversWholeFile) return text('verify.after.nothing')
  const foreign = laterChanges.filter(({ isAllowed }) => !isAllowed).length
  return foreign > 0 ? text('verify.after.changed', { count: foreign }) : text('verify.after.foreseen')
}

function filesInWords({ files, filesNotCovered }: SignatureReport, text: Translate): string | undefined {
  if (files.length + filesNotCovered.length === 0) return undefined
  const covered = files.join(', ')
  return filesNotCovered.length === 0
    ? covered
    : text('verify.covered-files-not-all', { covered, others: filesNotCovered.join(', ') })
}
