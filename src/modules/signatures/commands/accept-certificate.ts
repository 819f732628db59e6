import { createPublicKey } from 'node:crypto'
import type { Call } from '#kernel/operations.ts'
import type { CertifiedChain } from '../authority/request-certificate.ts'
import { theSigning } from '../authority/connect-signing.ts'
import { errors } from '../errors.ts'
import { openPrivateKey } from '../keys/seal-private-key.ts'
import { warnBeforeExpiry } from '../keys/warn-before-expiry.ts'
import { lockKey, retireKeys, saveCertificate, type KeyRow } from '../store.ts'

/** Puts the certificate that an authority issued to the key that asked for it; the owner signs with this key from now on. */
export async function acceptCertificate(
  call: Call,
  { keyId, certificate, issuers }: CertifiedChain & { readonly keyId: string },
): Promise<void> {
  const key = await lockKey(call.tx, keyId)
  if (!key || key.state === 'retired') throw errors.problem('key-missing')
  if (key.certificate) {
    // The same answer of the authority, delivered twice.
    if (key.certificate.equals(certificate.bytes)) return
    throw errors.problem('certificate-of-other-key')
  }
  if (!publicKeyOf(key).equals(certificate.publicKey)) throw errors.problem('certificate-of-other-key')
  await retireKeys(call.tx, { kind: key.owner_kind, id: key.owner })
  await saveCertificate(call.tx, {
    id: keyId,
    certificate: Buffer.from(certificate.bytes),
    issuers: issuers.map(({ bytes }) => Buffer.from(bytes)),
    valid_to: certificate.validTo,
  })
  await warnBeforeExpiry(call, { keyId, validTo: certificate.validTo })
  call.note({ subject: `key:${keyId}`, detail: { certificate: certificate.fingerprint } })
}

/** SubjectPublicKeyInfo, DER. */
function publicKeyOf({ id, public_key, sealed_private_key }: KeyRow): Buffer {
  if (public_key) return public_key
  const privateKey = openPrivateKey(sealed_private_key!, { id, secret: theSigning().keySecret })
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
}
