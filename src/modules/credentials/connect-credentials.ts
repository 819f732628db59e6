export type CredentialSettings = {
  /** Address that wallets use; issuer identifier of the protocols. */
  readonly publicUrl: string
  /** 32 random bytes as text, of the state folder: codes, PINs, tokens and nonces are computed under it. */
  readonly secret: string
}

let settings: CredentialSettings | undefined

/** The process issues and checks under one address; the composition says which before it listens. */
export function connectCredentials(chosen: CredentialSettings): void {
  settings = { ...chosen, publicUrl: new URL(chosen.publicUrl).origin }
}

export function theCredentials(): CredentialSettings {
  if (!settings) throw new Error('no credential issuer is connected')
  return settings
}

export function publicAddress(path: string): string {
  return `${theCredentials().publicUrl}${path}`
}
