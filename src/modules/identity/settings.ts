import type { Call } from '#kernel/operations.ts'

/** `citizen` is the national electronic identity (VNeID), `official` the sign-in that organisations run for their people. */
export type ProviderName = 'citizen' | 'official'

export type ProviderSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

export type IdentitySettings = {
  /** Address that browsers use; redirect addresses and the names of cookies follow from it. */
  readonly publicUrl: string
  /** At least 32 random bytes; form tokens are made with it. */
  readonly secret: string
  readonly providers: Readonly<Record<ProviderName, ProviderSettings>>
  /**
   * Finds the person of a personal id in the population register, inside the transaction of the sign-in. The composition gives it,
   * because `registries` stands above this module.
   */
  readonly linkPerson?: (call: Call, personalId: string) => Promise<string | null>
}
