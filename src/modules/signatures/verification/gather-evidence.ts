import type { CheckedCertificate } from '#standards/certificates/check-certificate.ts'
import type { RevocationEvidence } from '#standards/certificates/check-revocation.ts'
import { askAuthorities, linksOf, type Link } from './ask-authorities.ts'
import type { Finding } from './finding.ts'

/**
 * Asks about every certificate below a trust anchor. Only certificates of a chain that we trust say where: an address in a stranger's
 * certificate would let anybody who sends a file make this server call whom he likes.
 */
export async function gatherEvidence(
  findings: readonly Pick<Finding, 'signer' | 'timeStamp'>[],
): Promise<RevocationEvidence> {
  const links = findings.flatMap(({ signer, timeStamp }) => [
    ...trustedLinks(signer),
    ...trustedLinks(timeStamp?.authority),
  ])
  return await askAuthorities(links)
}

function trustedLinks(checked: CheckedCertificate | undefined): Link[] {
  return !checked || checked.faults.includes('foreign-chain') ? [] : linksOf(checked.chain)
}
