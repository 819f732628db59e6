/** A remote signing service that speaks the API of the Cloud Signature Consortium, version 2. */
export type RemoteSettings = {
  /** Base address, e.g. `https://ky-so.example.vn/csc/v2`. */
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
  /** Milliseconds that the owner of a key may take to approve on a telephone; a minute unless told. */
  readonly approvalPatience?: number
}
