import { unlessMalformed } from '#standards/der/unless-malformed.ts'
import type { CertificateId } from '#standards/ocsp/certificate-id.ts'
import { isOfIssuer } from '#standards/ocsp/certificate-id.ts'
import { readOcspRequest } from '#standards/ocsp/ocsp-request.ts'
import type { OcspStatus } from '#standards/ocsp/write-ocsp-response.ts'
import { writeOcspRefusal, writeOcspResponse } from '#standards/ocsp/write-ocsp-response.ts'
import type { CertificateBook } from './certificate-book.ts'
import type { AuthorityName, Hierarchy } from './hierarchy.ts'
import { authorityNames } from './hierarchy.ts'

export interface Register {
  readonly hierarchy: Hierarchy
  readonly book: CertificateBook
  readonly now: () => Temporal.Instant
}

/** OCSPResponse to an OCSPRequest, whatever its bytes; all certificates asked about must be of one authority. */
export function answerOcsp(request: Uint8Array, register: Register): Uint8Array {
  const asked = unlessMalformed(() => readOcspRequest(request))
  if (!asked || (asked.nonce && asked.nonce.length > 32)) return writeOcspRefusal('malformed-request')
  const { hierarchy, now } = register
  const name = authorityNames.find((one) =>
    asked.certificates.every((id) => isOfIssuer(id, hierarchy[one].certificate)),
  )
  if (!name) return writeOcspRefusal('unauthorized')
  const producedAt = now()
  return writeOcspResponse({
    responder: hierarchy[name].responder,
    answers: asked.certificates.map((certificate) => ({ certificate, status: statusOf(certificate, name, register) })),
    nonce: asked.nonce,
    producedAt,
    nextUpdate: producedAt.add({ hours: 1 }),
  })
}

function statusOf({ serialNumber }: CertificateId, name: AuthorityName, { hierarchy, book }: Register): OcspStatus {
  const revocation = book.findRevoked(name, serialNumber)
  if (revocation) {
    return { status: 'revoked', revokedAt: Temporal.Instant.from(revocation.revokedAt), reason: revocation.reason }
  }
  const own = authorityNames.flatMap((one) => [hierarchy[one], hierarchy[one].responder, hierarchy[one].stamper])
  const isOwn = own.some((holder) => holder?.certificate.serialNumber === serialNumber)
  return { status: isOwn || book.findIssued(name, serialNumber) ? 'good' : 'unknown' }
}
