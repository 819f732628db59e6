import { errors } from '../../errors.ts'
import { postToProvider } from './post-to-provider.ts'
import type { RemoteSettings } from './remote-settings.ts'

type Token = { readonly service: string; readonly text: string; readonly goodUntil: number }

let known: Token | undefined

/** The access token of our client (`client_credentials`), kept until a minute before it ends. */
export async function providerToken({ url, clientId, clientSecret }: RemoteSettings): Promise<string> {
  if (known?.service === url && performance.now() < known.goodUntil) return known.text
  const { body: facts } = await postToProvider(`${url}/info`, {})
  const authority = String(facts['oauth2']).replace(/\/$/, '')
  const question = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'service',
  }
  const { status, body } = await postToProvider(`${authority}/oauth2/token`, new URLSearchParams(question))
  const { access_token: text, expires_in: seconds = 3600 } = body
  if (status >= 400 || typeof text !== 'string') {
    const cause = new Error(`oauth2/token: ${status} ${String(body['error'])}`)
    throw errors.problem('remote-signing-unavailable', { cause })
  }
  known = { service: url, text, goodUntil: performance.now() + (Number(seconds) - 60) * 1000 }
  return text
}

export function forgetProviderToken(): void {
  known = undefined
}
