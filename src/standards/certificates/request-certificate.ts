import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { jsonName } from './issue-certificate.ts'
import type { NameParts } from './issue-certificate.ts'
import { cryptoKeyOf, signingParameters } from './web-crypto-keys.ts'

/** A certification request (PKCS #10, RFC 2986), DER, signed with the private key whose certificate is wanted. */
export async function requestCertificate(subject: NameParts, key: KeyObject): Promise<Uint8Array> {
  const keys = { privateKey: cryptoKeyOf(key, 'sign'), publicKey: cryptoKeyOf(key, 'verify') }
  const order = { name: jsonName(subject), keys, signingAlgorithm: signingParameters(key) }
  const request = await x509.Pkcs10CertificateRequestGenerator.create(order, webcrypto as Crypto)
  return new Uint8Array(request.rawData)
}
