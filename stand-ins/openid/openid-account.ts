import type { Bilingual } from '../cast/bilingual.ts'

/** One person whom a provider can sign in. */
export interface OpenidAccount {
  readonly key: string
  /** What the person types: personal id or staff code. */
  readonly loginName: string
  readonly name: string
  readonly note: Bilingual
  readonly isLocked: boolean
  /** Masked telephone number that the one-time code "goes to". */
  readonly codeSentTo: string
  readonly acr: string
  readonly claims: Readonly<Record<string, ClaimValue>>
}

export type ClaimValue = string | number | readonly unknown[]

export interface ClaimLabel extends Bilingual {
  /** How the consent page shows the value; without it, as it is. */
  readonly show?: (value: ClaimValue) => string
}

export interface OpenidClient {
  readonly id: string
  readonly secret: string
  readonly name: string
  readonly redirectUris: readonly string[]
  readonly postLogoutRedirectUris: readonly string[]
}

/** What makes one provider differ from another. */
export interface OpenidFace {
  /** Prefix of cookies; also names the key. */
  readonly slug: string
  readonly plays: string
  readonly signInTitle: string
  readonly loginNameLabel: Bilingual
  /** Scope → claims, beside `openid`. */
  readonly scopes: Readonly<Record<string, readonly string[]>>
  readonly claimLabels: Readonly<Record<string, ClaimLabel>>
  readonly acrValues: readonly string[]
  /** A citizen consents to each sharing (Law 91/2025/QH15); an official's employer has decided beforehand. */
  readonly asksConsent: boolean
}
