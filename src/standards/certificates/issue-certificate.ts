import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import type { Certificate, KeyUsage } from './certificate.ts'
import { extensions as known } from './object-identifiers.ts'
import { readCertificate } from './read-certificate.ts'
import { cryptoKeyOf, signingParameters } from './web-crypto-keys.ts'
import { writeName, type NameParts } from './write-name.ts'

export interface CertificateOrder {
  readonly subject: NameParts
  readonly publicKey: KeyObject
  /** Without a certificate the new one signs itself. */
  readonly issuer: { readonly certificate?: Certificate; readonly key: KeyObject }
  /** Hexadecimal. */
  readonly serialNumber: string
  readonly validFrom: Temporal.Instant
  readonly validTo: Temporal.Instant
  readonly keyUsage: readonly KeyUsage[]
  readonly extendedKeyUsage?: { readonly purposes: readonly string[]; readonly isCritical: boolean }
  readonly authority?: { readonly pathLength?: number }
  readonly addresses?: { readonly ocsp: string; readonly issuer: string; readonly crl: string }
  readonly hasNoRevocationCheck?: boolean
}

/** For development and tests: an authority of the state issues its certificates elsewhere. */
export async function issueCertificate(order: CertificateOrder): Promise<Certificate> {
  const { issuer, subject, serialNumber, validFrom, validTo } = order
  const name = new x509.Name(Buffer.from(writeName(subject)))
  const issued = await x509.X509CertificateGenerator.create(
    {
      serialNumber,
      subject: name,
      // The very bytes of the issuer's name: chains are built by comparing them.
      issuer: issuer.certificate ? new x509.Name(Buffer.from(issuer.certificate.subject.bytes)) : name,
      notBefore: new Date(validFrom.epochMilliseconds),
      notAfter: new Date(validTo.epochMilliseconds),
      signingKey: cryptoKeyOf(issuer.key, 'sign'),
      publicKey: cryptoKeyOf(order.publicKey, 'verify'),
      signingAlgorithm: signingParameters(issuer.key),
      extensions: await extensionsOf(order),
    },
    webcrypto as Crypto,
  )
  return readCertificate(new Uint8Array(issued.rawData))
}

async function extensionsOf(order: CertificateOrder): Promise<x509.Extension[]> {
  const { authority, keyUsage, extendedKeyUsage, addresses, issuer, publicKey } = order
  const flags = keyUsage.reduce((sum, usage) => sum | x509.KeyUsageFlags[usage], 0)
  const subjectKey = cryptoKeyOf(publicKey, 'verify')
  const list: x509.Extension[] = [
    new x509.BasicConstraintsExtension(authority !== undefined, authority?.pathLength, true),
    new x509.KeyUsagesExtension(flags, true),
    await x509.SubjectKeyIdentifierExtension.create(subjectKey, false, webcrypto as Crypto),
  ]
  const issuerKeyId = issuer.certificate?.extensions.subjectKeyId
  if (issuerKeyId) list.push(new x509.AuthorityKeyIdentifierExtension(issuerKeyId))
  if (extendedKeyUsage) {
    list.push(new x509.ExtendedKeyUsageExtension([...extendedKeyUsage.purposes], extendedKeyUsage.isCritical))
  }
  if (addresses) {
    list.push(new x509.CRLDistributionPointsExtension([addresses.crl]))
    list.push(new x509.AuthorityInfoAccessExtension({ ocsp: addresses.ocsp, caIssuers: addresses.issuer }))
  }
  if (order.hasNoRevocationCheck) list.push(new x509.Extension(known.ocspNoCheck, false, Uint8Array.of(5, 0)))
  return list
}
