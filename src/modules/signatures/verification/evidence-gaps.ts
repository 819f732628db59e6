import type { CheckedCertificate } from '#standards/certificates/check-certificate.ts'
import type { CertificateFault } from '#standards/certificates/check-chain.ts'
import type { Finding } from './finding.ts'

/**
 * `none`: whoever trusts our anchors has to ask nobody any more. `foreign`: but for signers of chains that we do not trust, whom we
 * do not ask. `silent`: an authority did not answer.
 */
export type EvidenceGaps = 'none' | 'foreign' | 'silent'

type Checked = Pick<Finding, 'signer' | 'timeStamp'>

/** Of signatures that were checked on nothing but what their file brings along. */
export function findEvidenceGaps(signatures: readonly Checked[]): EvidenceGaps {
  const checked = certificatesOf(signatures)
  const has = (fault: CertificateFault) => checked.some(({ faults }) => faults.includes(fault))
  if (has('revocation-unknown')) return 'silent'
  return has('foreign-chain') ? 'foreign' : 'none'
}

/** Every certificate up to the anchors, DER. */
export function listChains(signatures: readonly Checked[]): readonly Uint8Array[] {
  return certificatesOf(signatures).flatMap(({ chain }) => chain.map(({ bytes }) => bytes))
}

function certificatesOf(signatures: readonly Checked[]): readonly CheckedCertificate[] {
  return signatures
    .flatMap(({ signer, timeStamp }) => [signer, timeStamp?.authority])
    .filter((one) => one !== undefined)
}
