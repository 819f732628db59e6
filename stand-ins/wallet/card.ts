import type { WalletKey } from './wallet-keys.ts'

export type CardFormat = 'mso_mdoc' | 'dc+sd-jwt'

/** A credential that the wallet holds, with the key to which it is bound. */
export type Card = {
  readonly id: string
  readonly format: CardFormat
  readonly issuer: string
  readonly receivedAt: string
  readonly credential: string
  readonly key: WalletKey
}
