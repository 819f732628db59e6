/** Where each stand-in answers. */
export interface Addresses {
  readonly vneid: string
  readonly organisationProvider: string
  readonly bank: string
  readonly mail: string
  readonly smtp: string
  readonly certificates: string
  readonly wallet: string
  readonly desktopSigning: string
  readonly remoteSigning: string
  readonly index: string
}
