import type { KeyObject } from 'node:crypto'
import type { Certificate } from '../certificates/certificate.ts'
import { extensions } from '../certificates/object-identifiers.ts'
import { algorithmIdentifier, signWithKey, signingAlgorithmOf } from '../certificates/sign-with-key.ts'
import * as der from '../der/write-der.ts'
import { reasonCodes } from './revocation-reasons.ts'
import type { RevocationReason } from './revocation-reasons.ts'

export interface CrlOrder {
  readonly issuer: { readonly certificate: Certificate; readonly key: KeyObject }
  readonly number: number
  readonly thisUpdate: Temporal.Instant
  readonly nextUpdate: Temporal.Instant
  readonly revoked: readonly {
    /** Hexadecimal, as `Certificate.serialNumber`. */
    readonly serialNumber: string
    readonly revokedAt: Temporal.Instant
    readonly reason: RevocationReason
  }[]
}

/** A full revocation list (RFC 5280 5), DER: the form that its address in a certificate promises. */
export function writeCrl({ issuer, number, thisUpdate, nextUpdate, revoked }: CrlOrder): Uint8Array {
  const algorithm = algorithmIdentifier(signingAlgorithmOf(issuer.key))
  const keyId = issuer.certificate.extensions.subjectKeyId
  const body = der.sequence(
    der.integer(1),
    algorithm,
    issuer.certificate.subject.bytes,
    der.time(thisUpdate),
    der.time(nextUpdate),
    // RFC 5280 5.1.2.6: no list rather than an empty one.
    ...(revoked.length > 0 ? [der.sequence(Buffer.concat(revoked.map(entry)))] : []),
    der.context(
      0,
      der.sequence(
        ...(keyId
          ? [extension(extensions.authorityKeyId, der.sequence(der.contextPrimitive(0, Buffer.from(keyId, 'hex'))))]
          : []),
        extension(extensions.crlNumber, der.integer(number)),
      ),
    ),
  )
  return der.sequence(body, algorithm, der.bitString(signWithKey(issuer.key, body)))
}

function entry({ serialNumber, revokedAt, reason }: CrlOrder['revoked'][number]): Uint8Array {
  const code = reasonCodes.indexOf(reason)
  // RFC 5280 5.3.1: "unspecified" is said by saying nothing.
  const reasons = code > 0 ? [der.sequence(extension(extensions.reasonCode, der.enumerated(code)))] : []
  return der.sequence(der.integer(Buffer.from(serialNumber, 'hex')), der.time(revokedAt), ...reasons)
}

function extension(type: string, value: Uint8Array): Uint8Array {
  return der.sequence(der.objectIdentifier(type), der.octetString(value))
}
