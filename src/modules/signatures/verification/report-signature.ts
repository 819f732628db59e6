import type { Certificate } from '#standards/certificates/certificate.ts'
import { attributeOf, describeName } from '#standards/certificates/distinguished-name.ts'
import type { CertificateReport, SignatureReport } from './file-report.ts'
import type { Finding } from './finding.ts'
import { INTEGRITY_FAULTS, SIGNATURE_FAULTS, type SignatureFault } from './signature-faults.ts'

/** What is said of one signature: each aspect for itself, and one conclusion that is never better than the worst of them. */
export function reportSignature(finding: Finding): SignatureReport {
  const { signer, kind = 'signature', place = null, page = null, reason = null } = finding
  const faults = nameOpenTimeStamp(finding)
  return {
    conclusion: concludeFrom(faults),
    faults: [...faults],
    kind,
    place,
    page,
    reason,
    signer: signer ? reportCertificate(signer.certificate) : null,
    chain: signer?.chain.map(({ subject }) => describeName(subject)) ?? [],
    integrity: integrityOf(faults),
    trust: trustOf(finding),
    ...revocationOf(finding),
    ...timeOf(finding),
    level: finding.level ?? null,
    coversWholeFile: finding.coversWholeFile ?? null,
    laterChanges: finding.laterChanges ?? [],
    files: [...(finding.files ?? [])],
    filesNotCovered: [...(finding.filesNotCovered ?? [])],
  }
}

/** Without an answer about its authority a time-stamp is not refused: that would call good signatures doubtful for a wrong reason. */
function nameOpenTimeStamp({ faults, timeStamp }: Finding): readonly SignatureFault[] {
  if (!isOpen(timeStamp)) return faults
  return faults.map((fault) => (fault === 'time-stamp-not-accepted' ? 'time-stamp-revocation-unknown' : fault))
}

function isOpen(timeStamp: Finding['timeStamp']): boolean {
  return timeStamp?.verdicts.join() === 'revocation-unknown'
}

function concludeFrom(faults: readonly SignatureFault[]): SignatureReport['conclusion'] {
  if (faults.length === 0) return 'valid'
  return faults.some((fault) => SIGNATURE_FAULTS[fault] === 'invalid') ? 'invalid' : 'undetermined'
}

function integrityOf(faults: readonly SignatureFault[]): SignatureReport['integrity'] {
  if (faults.some((fault) => INTEGRITY_FAULTS.has(fault))) return 'changed'
  const isUnchecked = (['content-missing', 'certificate-missing', 'weak-algorithm', 'unknown-algorithm'] as const).some(
    (fault) => faults.includes(fault),
  )
  return isUnchecked ? 'unknown' : 'intact'
}

const UNFIT: readonly SignatureFault[] = [
  'certificate-revoked',
  'certificate-expired',
  'certificate-not-yet-valid',
  'wrong-key-usage',
  'weak-algorithm',
  'unknown-algorithm',
  'critical-extension-unknown',
]

function trustOf({ signer }: Finding): SignatureReport['trust'] {
  if (!signer) return 'unknown'
  if (signer.faults.includes('foreign-chain')) return 'foreign'
  return signer.faults.some((fault) => UNFIT.includes(fault)) ? 'unfit' : 'trusted'
}

function revocationOf({ signer }: Finding): Pick<SignatureReport, 'revocation' | 'revokedAt'> {
  const known = signer?.revocation
  if (known?.state === 'revoked') return { revocation: 'revoked', revokedAt: known.revokedAt.toString() }
  // An authority above the signer may be the one that was revoked, or of which nothing is known.
  if (signer?.faults.includes('certificate-revoked')) return { revocation: 'revoked', revokedAt: null }
  if (signer?.faults.includes('revocation-unknown')) return { revocation: 'unknown', revokedAt: null }
  return { revocation: known?.state ?? 'not-asked', revokedAt: null }
}

function timeOf({
  timeStamp,
  claimedAt,
}: Finding): Pick<SignatureReport, 'signedAt' | 'isTimeProved' | 'timeAuthority'> {
  const isTimeProved = timeStamp?.verdicts[0] === 'intact'
  if (!isTimeProved && !isOpen(timeStamp)) {
    return { signedAt: (claimedAt ?? timeStamp?.time)?.toString() ?? null, isTimeProved, timeAuthority: null }
  }
  const authority = timeStamp?.authority?.certificate.subject
  return {
    signedAt: timeStamp?.time?.toString() ?? null,
    isTimeProved,
    timeAuthority: authority ? describeName(authority) : null,
  }
}

function reportCertificate(certificate: Certificate): CertificateReport {
  const { subject, issuer, serialNumber, validFrom, validTo, fingerprint } = certificate
  return {
    subject: describeName(subject),
    name: attributeOf(subject, 'CN') ?? null,
    organisation: attributeOf(subject, 'O') ?? null,
    title: attributeOf(subject, 'T') ?? null,
    issuer: describeName(issuer),
    serialNumber,
    validFrom: validFrom.toString(),
    validTo: validTo.toString(),
    sha256: fingerprint,
  }
}
