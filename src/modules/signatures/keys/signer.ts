import type { Call } from '#kernel/operations.ts'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { algorithmIdentifier } from '#standards/certificates/sign-with-key.ts'
import { signatureFault } from '#standards/certificates/signature-algorithms.ts'
import { keySignature, type ExternalSignature } from '#standards/cms/sign-cms.ts'
import { theSigning } from '../authority/connect-signing.ts'
import { errors } from '../errors.ts'
import { findActiveKey, type ActiveKey } from '../queries.ts'
import { remoteSignature } from '../signers/remote/remote-signature.ts'
import { tokenSignature } from '../signers/token/token-signature.ts'
import type { Custody, KeyOwner } from '../tables.ts'
import { openPrivateKey } from './seal-private-key.ts'

/** Whoever signs, wherever the key lives: in this server, in its token, at a remote service. */
export type Signer = {
  readonly custody: Custody
  readonly certificate: Certificate
  /** Issuers that travel along, without the root. */
  readonly issuers: readonly Certificate[]
  /** May ask a device or a service over HTTP: call it from a job. */
  readonly sign: ExternalSignature
}

/**
 * The signer of an owner, wherever the key lives. Throws `key-missing`, `certificate-not-valid`, and `signs-at-own-desk` for a key that
 * only its owner can use: then `openSigningSession` hands the document out.
 */
export async function getSigner(call: Pick<Call, 'tx' | 'now'>, owner: KeyOwner): Promise<Signer> {
  const key = await findActiveKey(call.tx, owner)
  if (!key) throw errors.problem('key-missing')
  const certificate = readCertificate(key.certificate)
  const isValid =
    Temporal.Instant.compare(certificate.validFrom, call.now) <= 0 &&
    Temporal.Instant.compare(call.now, certificate.validTo) <= 0
  if (!isValid) throw errors.problem('certificate-not-valid')
  return {
    custody: key.custody,
    certificate,
    issuers: key.issuers.map((bytes) => readCertificate(bytes)),
    sign: checked(signatureOf(key), certificate),
  }
}

function signatureOf(key: ActiveKey): ExternalSignature {
  switch (key.custody) {
    case 'server':
      return keySignature(openPrivateKey(key.sealed_private_key!, { id: key.id, secret: theSigning().keySecret }))
    case 'token':
      return tokenSignature(key.reference!)
    case 'remote':
      return remoteSignature(key.reference!)
    case 'desktop':
      throw errors.problem('signs-at-own-desk')
  }
}

/** What a device or a service answers goes into a document only when the certificate verifies it. */
function checked(sign: ExternalSignature, { publicKey }: Certificate): ExternalSignature {
  return async (request) => {
    const signature = await sign(request)
    const algorithm = algorithmIdentifier(request.algorithm)
    const fault = signatureFault({ algorithm, publicKey, data: request.toBeSigned, signature })
    if (fault) throw errors.problem('signature-of-other-key', { cause: new Error(fault) })
    return signature
  }
}
