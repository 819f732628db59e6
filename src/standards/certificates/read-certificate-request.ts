import type { KeyObject } from 'node:crypto'
import { readDer } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readWholeBits } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import { unlessMalformed } from '../der/unless-malformed.ts'
import type { DistinguishedName } from './distinguished-name.ts'
import { readName } from './distinguished-name.ts'
import { publicKeyOf, signatureFault } from './signature-algorithms.ts'

export interface CertificateRequest {
  readonly subject: DistinguishedName
  readonly publicKey: KeyObject
}

export type RequestFault = 'request-unreadable' | 'possession-not-proved' | 'key-not-accepted'

/** What a PKCS #10 request asks for, once its signature shows that whoever asks holds the key. */
export function readCertificateRequest(bytes: Uint8Array): CertificateRequest | RequestFault {
  const request = unlessMalformed(() => read(bytes))
  if (!request) return 'request-unreadable'
  const fault = signatureFault(request.signed)
  if (fault) return fault === 'signature-broken' ? 'possession-not-proved' : 'key-not-accepted'
  const publicKey = publicKeyOf(request.signed.publicKey)
  return publicKey ? { subject: request.subject, publicKey } : 'key-not-accepted'
}

function read(bytes: Uint8Array) {
  const outer = fieldsOf(readDer(bytes, { length: 65_536, depth: 16, elements: 1000 }), tags.sequence)
  const body = outer.take(tags.sequence)
  const algorithm = outer.take(tags.sequence).bytes
  const signature = readWholeBits(outer.take(tags.bitString))
  outer.end()
  const fields = fieldsOf(body, tags.sequence)
  fields.take(tags.integer)
  const subject = readName(fields.take(tags.sequence))
  const publicKey = fields.take(tags.sequence).bytes
  return { subject, signed: { algorithm, publicKey, data: body.bytes, signature } }
}
