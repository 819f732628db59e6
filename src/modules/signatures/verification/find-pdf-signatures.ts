import type { PdfErrorCode } from '#standards/pades/pdf/pdf-error.ts'
import { verifyPdf } from '#standards/pades/verify/verify-pdf.ts'
import type { CheckedPdfSignature } from '#standards/pades/verify/pdf-verdicts.ts'
import type { CheckingPoint } from './find-signatures.ts'
import { faultsOf, readMoment, type Finding, type Findings } from './finding.ts'
import { FILE_FAILURES, type FileFailure } from './signature-faults.ts'

// A million values take about 100 MB while revisions are compared.
const LIMITS = { bytes: 32 << 20, values: 1_000_000 }

export function findPdfSignatures(pdf: Uint8Array, point: CheckingPoint): Findings {
  const checked = verifyPdf({ pdf, limits: LIMITS, ...point })
  if (!checked.ok) return { ok: false, failure: failureOf(checked.failure) }
  if (checked.signatures.length === 0) return { ok: false, failure: 'no-signature' }
  return { ok: true, findings: checked.signatures.map(findingOf) }
}

function findingOf({ verdicts, signer, timeStamp, ...found }: CheckedPdfSignature): Finding {
  const { coverage, claims } = found
  return {
    faults: faultsOf(verdicts),
    signer,
    timeStamp,
    claimedAt: readPdfDate(claims.signedAt),
    kind: found.kind === 'document-timestamp' ? 'document-time-stamp' : 'signature',
    place: found.field,
    page: found.page,
    reason: claims.reason,
    level: found.level,
    ...(coverage.ok && { coversWholeFile: coverage.coversWholeFile, laterChanges: [...coverage.laterChanges] }),
  }
}

/** Those of signing cannot come from reading. */
function failureOf(code: PdfErrorCode): FileFailure {
  return FILE_FAILURES.find((failure) => failure === code) ?? 'pdf-malformed'
}

/** ISO 32000-1, 7.9.4: `D:20260205083000+07'00'`; everything behind the year may be missing, and then it is no moment for us. */
function readPdfDate(text: string | undefined): Temporal.Instant | undefined {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?'?)/.exec(text ?? '')
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second = '00', sign = '+', hours = '00', minutes = '00'] = parts
  return readMoment(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign}${hours}:${minutes}`)
}
