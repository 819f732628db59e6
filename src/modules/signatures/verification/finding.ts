import type { CheckedCertificate } from '#standards/certificates/check-certificate.ts'
import type { PadesLevel } from '#standards/pades/verify/pdf-verdicts.ts'
import type { CheckedTimeStamp } from '#standards/timestamp/verify-time-stamp.ts'
import type { FileReport } from './file-report.ts'
import type { FileFailure, SignatureFault } from './signature-faults.ts'

/** One signature as the standards found it, whatever the format. */
export type Finding = {
  readonly faults: readonly SignatureFault[]
  readonly signer: CheckedCertificate | undefined
  readonly timeStamp: CheckedTimeStamp | undefined
  /** What the signer says; proved by nothing. */
  readonly claimedAt?: Temporal.Instant | undefined
  readonly kind?: 'signature' | 'document-time-stamp'
  /** Field of the form or file in the container. */
  readonly place?: string
  readonly page?: number | undefined
  readonly reason?: string | undefined
  readonly level?: PadesLevel
  readonly coversWholeFile?: boolean
  readonly laterChanges?: FileReport['signatures'][number]['laterChanges']
  readonly files?: readonly string[]
  readonly filesNotCovered?: readonly string[]
}

export type Findings =
  | { readonly ok: true; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly failure: FileFailure }

/** `intact` is the absence of faults. */
export function faultsOf<Fault extends SignatureFault>(
  verdicts: readonly (Fault | 'intact')[],
): readonly SignatureFault[] {
  return verdicts.filter((verdict): verdict is Fault => verdict !== 'intact')
}

/** A moment as somebody wrote it; undefined when it is none. */
export function readMoment(text: string | undefined): Temporal.Instant | undefined {
  try {
    return text === undefined ? undefined : Temporal.Instant.from(text)
  } catch {
    return undefined
  }
}
