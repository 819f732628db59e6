import type { JWK } from 'jose'
import type { RawSigner } from '#modules/signatures'
import type { Certificate } from '#standards/certificates/certificate.ts'
import type { CredentialFormatName } from '../tables.ts'

/** What a credential says, under the element names of ISO 18013-5 table 5; `mayDrive` holds one claim for each class. */
export type LicenceClaims = {
  readonly elements: Readonly<Record<string, string | boolean | readonly DrivingPrivilege[]>>
  /** Elements whose value is a date, `yyyy-MM-dd`. */
  readonly dates: Readonly<Record<string, string>>
  readonly mayDrive: readonly string[]
}

export type DrivingPrivilege = {
  readonly vehicle_category_code: string
  readonly issue_date: string
  readonly expiry_date?: string
}

export type StatusReference = { readonly uri: string; readonly index: number }

export type IssueOrder = {
  readonly claims: LicenceClaims
  /** Public, P-256. */
  readonly holderKey: JWK
  readonly signer: RawSigner
  readonly issuedAt: Temporal.Instant
  readonly validUntil: Temporal.Instant
  readonly status: StatusReference
}

/** The whole licence, or only whether a class may be driven. */
export type Question =
  | { readonly kind: 'whole-licence' }
  | { readonly kind: 'may-drive'; readonly licenceClass: string }

export type Presented = {
  /** As it stands in `vp_token`. */
  readonly presentation: string
  readonly request: {
    readonly clientId: string
    readonly nonce: string
    readonly responseUri: string
    /** SHA-256 (RFC 7638) of the key to which the answer was encrypted. */
    readonly answerKeyThumbprint: Uint8Array
  }
  readonly now: Temporal.Instant
}

/** What a presentation holds; chain and status are for the caller, who knows whom to believe. */
export type ReadPresentation = {
  /** Signed by the key of this certificate, and no value changed since. */
  readonly isUnaltered: boolean
  /** Shown by the key that it was issued to, for this very request. */
  readonly isByHolder: boolean
  readonly certificate: Certificate
  readonly issuers: readonly Certificate[]
  readonly validFrom: Temporal.Instant
  readonly validUntil: Temporal.Instant
  readonly status: StatusReference | undefined
  readonly disclosed: Readonly<Record<string, unknown>>
}

/** A credential format with the library behind it; another library is another implementation of this. */
export type CredentialFormat = {
  readonly name: CredentialFormatName
  /** Name of the configuration in the metadata of the issuer. */
  readonly configurationId: string
  /** Its entry there, without display and proofs, which all formats share. */
  readonly configuration: () => object
  readonly issue: (order: IssueOrder) => Promise<string>
  /** Credential query of DCQL (OpenID4VP 1.0 section 6.1). */
  readonly query: (question: Question) => object
  /** Throws where the bytes are no presentation of this format. */
  readonly read: (presented: Presented) => Promise<ReadPresentation>
}
