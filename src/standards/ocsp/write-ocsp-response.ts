import type { KeyObject } from 'node:crypto'
import type { Certificate } from '../certificates/certificate.ts'
import { algorithmIdentifier, signWithKey, signingAlgorithmOf } from '../certificates/sign-with-key.ts'
import { reasonCodes } from '../crl/revocation-reasons.ts'
import type { RevocationReason } from '../crl/revocation-reasons.ts'
import * as der from '../der/write-der.ts'
import type { CertificateId } from './certificate-id.ts'
import { keyHash } from './certificate-id.ts'
import { nonceExtensions } from './ocsp-request.ts'

export type OcspStatus =
  | { readonly status: 'good' | 'unknown' }
  | { readonly status: 'revoked'; readonly revokedAt: Temporal.Instant; readonly reason: RevocationReason }

export interface OcspAnswer {
  readonly responder: { readonly certificate: Certificate; readonly key: KeyObject }
  readonly answers: readonly { readonly certificate: CertificateId; readonly status: OcspStatus }[]
  readonly nonce?: Uint8Array | undefined
  readonly producedAt: Temporal.Instant
  readonly nextUpdate: Temporal.Instant
}

/** A signed OCSPResponse (RFC 6960 4.2), DER, named by the responder's key. */
export function writeOcspResponse(answer: OcspAnswer): Uint8Array {
  const { responder, answers, nonce, producedAt } = answer
  const data = der.sequence(
    der.context(2, der.octetString(keyHash(responder.certificate, 'sha1'))),
    der.generalizedTime(producedAt),
    der.sequence(...answers.map((one) => single(one, answer))),
    ...(nonce ? [der.context(1, nonceExtensions(nonce))] : []),
  )
  const basic = der.sequence(
    data,
    algorithmIdentifier(signingAlgorithmOf(responder.key)),
    der.bitString(signWithKey(responder.key, data)),
    der.context(0, der.sequence(responder.certificate.bytes)),
  )
  const typed = der.sequence(der.objectIdentifier('1.3.6.1.5.5.7.48.1.1'), der.octetString(basic))
  return der.sequence(der.enumerated(0), der.context(0, typed))
}

const refusals = { 'malformed-request': 1, 'internal-error': 2, 'try-later': 3, unauthorized: 6 } as const

/** Says only why there is no answer; RFC 6960 2.3 wants these unsigned. */
export function writeOcspRefusal(reason: keyof typeof refusals): Uint8Array {
  return der.sequence(der.enumerated(refusals[reason]))
}

function single({ certificate, status }: OcspAnswer['answers'][number], answer: OcspAnswer): Uint8Array {
  const [from, to] = [der.generalizedTime(answer.producedAt), der.generalizedTime(answer.nextUpdate)]
  return der.sequence(certificate.bytes, statusElement(status), from, der.context(0, to))
}

function statusElement(status: OcspStatus): Uint8Array {
  switch (status.status) {
    case 'good':
      return der.contextPrimitive(0, new Uint8Array())
    case 'unknown':
      return der.contextPrimitive(2, new Uint8Array())
    case 'revoked': {
      const reason = der.context(0, der.enumerated(reasonCodes.indexOf(status.reason)))
      return der.context(1, der.generalizedTime(status.revokedAt), reason)
    }
    default:
      return status satisfies never
  }
}
