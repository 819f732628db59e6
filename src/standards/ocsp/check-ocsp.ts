import { linkFault } from '../certificates/build-chains.ts'
import type { Certificate } from '../certificates/certificate.ts'
import { checkChain } from '../certificates/check-chain.ts'
import { signatureFault } from '../certificates/signature-algorithms.ts'
import { unlessMalformed } from '../der/unless-malformed.ts'
import { isOfIssuer } from './certificate-id.ts'
import { readOcspResponse } from './read-ocsp-response.ts'
import type { OcspResponse, SingleAnswer } from './read-ocsp-response.ts'

export interface OcspCheck {
  readonly response: Uint8Array
  readonly certificate: Certificate
  readonly issuer: Certificate
  /** When given, the answer must repeat it: an old answer cannot be played back. */
  readonly nonce?: Uint8Array
  /** The moment for which the answer must be recent enough. */
  readonly at: Temporal.Instant
}

export type OcspFault =
  | 'malformed'
  | 'refused'
  | 'other-certificate'
  | 'nonce-differs'
  | 'stale'
  | 'responder-not-authorised'
  | 'signature-broken'
  | 'weak-algorithm'
  | 'unknown-algorithm'

/** What a responder says about one certificate, or why its answer does not count. */
export function checkOcsp({ response: bytes, certificate, issuer, nonce, at }: OcspCheck): SingleAnswer | OcspFault {
  const response = unlessMalformed(() => readOcspResponse(bytes) ?? 'refused')
  if (response === undefined) return 'malformed'
  if (response === 'refused') return 'refused'
  const answer = response.answers.find(
    (one) => one.certificate.serialNumber === certificate.serialNumber && isOfIssuer(one.certificate, issuer),
  )
  if (!answer) return 'other-certificate'
  if (nonce && (!response.nonce || Buffer.compare(nonce, response.nonce) !== 0)) return 'nonce-differs'
  if (isStale(answer, at)) return 'stale'
  return responderFault(response, issuer) ?? answer
}

/** Without nextUpdate newer information is always to be had (RFC 6960 4.2.2.1): such an answer holds for a day. */
function isStale({ thisUpdate, nextUpdate }: SingleAnswer, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(nextUpdate ?? thisUpdate.add({ hours: 24 }), at) < 0
}

/** RFC 6960 4.2.2.2: the issuer itself, or whom it has named for this by a certificate of its own. */
function responderFault(response: OcspResponse, issuer: Certificate): OcspFault | undefined {
  const { over, algorithm, value } = response.signature
  const faultWith = ({ publicKey }: Certificate) =>
    signatureFault({ algorithm, publicKey, data: over, signature: value })
  const byIssuer = faultWith(issuer)
  if (byIssuer !== 'signature-broken') return byIssuer
  const responder = response.certificates.slice(0, 8).find((one) => faultWith(one) === undefined)
  if (!responder) return 'signature-broken'
  const isNamed =
    responder.issuer.canonical === issuer.subject.canonical &&
    linkFault(responder, issuer) === undefined &&
    checkChain([responder], 'answer-ocsp', response.producedAt).length === 0
  return isNamed ? undefined : 'responder-not-authorised'
}
