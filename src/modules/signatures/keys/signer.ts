import type { Call } from '#kernel/operations.ts'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { keySignature, type ExternalSignature } from '#standards/cms/sign-cms.ts'
import { theSigning } from '../authority/connect-signing.ts'
import { errors } from '../errors.ts'
import { findActiveKey } from '../queries.ts'
import type { Custody, KeyOwner } from '../tables.ts'
import { openPrivateKey } from './seal-private-key.ts'

/** Whoever signs, wherever the key lives: in this server, in a token, at the officer's machine, at a remote service. */
export type Signer = {
  readonly custody: Custody
  readonly certificate: Certificate
  /** Issuers that travel along, without the root. */
  readonly issuers: readonly Certificate[]
  readonly sign: ExternalSignature
}

/** The signer whose key this server holds. Throws `key-missing` or `certificate-not-valid`. */
export async function getServerSigner(call: Pick<Call, 'tx' | 'now'>, owner: KeyOwner): Promise<Signer> {
  const key = await findActiveKey(call.tx, owner)
  if (!key) throw errors.problem('key-missing')
  const certificate = readCertificate(key.certificate)
  const isValid =
    Temporal.Instant.compare(certificate.validFrom, call.now) <= 0 &&
    Temporal.Instant.compare(call.now, certificate.validTo) <= 0
  if (!isValid) throw errors.problem('certificate-not-valid')
  const privateKey = openPrivateKey(key.sealed_private_key, { id: key.id, secret: theSigning().keySecret })
  return {
    custody: 'server',
    certificate,
    issuers: key.issuers.map((bytes) => readCertificate(bytes)),
    sign: keySignature(privateKey),
  }
}
