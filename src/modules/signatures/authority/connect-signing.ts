import type { RemoteSettings } from '../signers/remote/remote-settings.ts'
import type { TokenSettings } from '../signers/token/token-settings.ts'

export type SigningSettings = {
  /** 32 random bytes as text, of the state folder: private keys are sealed under what is derived from it. */
  readonly keySecret: string
  /** RFC 3161 over HTTP. */
  readonly timeStampUrl: string
  /** Of the authority that certifies keys, demonstrations only: a real one takes requests on its own ways. */
  readonly enrolment?: { readonly url: string; readonly clientId: string; readonly clientSecret: string } | undefined
  /** The device that holds keys of custody `token`. */
  readonly token?: TokenSettings | undefined
  /** The service that holds keys of custody `remote`. */
  readonly remote?: RemoteSettings | undefined
  /** WebSocket of the signing service at the machine of whoever signs, e.g. `wss://127.0.0.1:8987`. */
  readonly desktopService?: string | undefined
}

let signing: SigningSettings | undefined

/** The process signs in one way; the composition says it before jobs start. */
export function connectSigning(settings: SigningSettings): void {
  signing = settings
}

export function theSigning(): SigningSettings {
  if (!signing) throw new Error('no signing is connected')
  return signing
}

export function isSigningConnected(): boolean {
  return signing !== undefined
}
