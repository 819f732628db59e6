import type { DistinguishedName } from './distinguished-name.ts'

export type KeyUsage =
  | 'digitalSignature'
  | 'nonRepudiation'
  | 'keyEncipherment'
  | 'dataEncipherment'
  | 'keyAgreement'
  | 'keyCertSign'
  | 'cRLSign'

/** What a certificate (RFC 5280) says; nothing of it is checked yet. */
export interface Certificate {
  /** DER, as it stood. */
  readonly bytes: Uint8Array
  /** SHA-256 of `bytes`, hexadecimal. */
  readonly fingerprint: string
  /** Hexadecimal digits of the INTEGER. */
  readonly serialNumber: string
  readonly subject: DistinguishedName
  readonly issuer: DistinguishedName
  readonly validFrom: Temporal.Instant
  readonly validTo: Temporal.Instant
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array
  readonly extensions: CertificateExtensions
  readonly signature: {
    readonly over: Uint8Array
    /** AlgorithmIdentifier, DER. */
    readonly algorithm: Uint8Array
    readonly value: Uint8Array
  }
}

export interface CertificateExtensions {
  readonly isAuthority: boolean
  readonly pathLength?: number
  /** Absent: any use. */
  readonly keyUsage?: ReadonlySet<KeyUsage>
  readonly extendedKeyUsage?: { readonly purposes: readonly string[]; readonly isCritical: boolean }
  readonly subjectKeyId?: string
  readonly authorityKeyId?: string
  readonly ocspAddresses: readonly string[]
  readonly issuerAddresses: readonly string[]
  readonly crlAddresses: readonly string[]
  /** Its holder answers OCSP and is itself not asked about (RFC 6960 4.2.2.2.1). */
  readonly hasNoRevocationCheck: boolean
  /** Extensions that must be understood and are not: whoever meets one refuses the certificate. */
  readonly unknownCritical: readonly string[]
}
