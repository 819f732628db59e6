import { theSigning } from '../../authority/connect-signing.ts'
import { errors } from '../../errors.ts'
import { postToProvider, type ProviderAnswer } from './post-to-provider.ts'
import type { RemoteSettings } from './remote-settings.ts'
import { forgetProviderToken, providerToken } from './provider-token.ts'

export function theProvider(): RemoteSettings {
  const { remote } = theSigning()
  if (!remote) throw errors.problem('custody-not-set-up')
  return remote
}

/**
 * Calls a method of the service. What it refuses (`invalid_request`, `invalid_authentication_data` …) is `remote-signing-refused`;
 * what it cannot do is `remote-signing-unavailable`.
 */
export async function askProvider(method: string, question: object): Promise<ProviderAnswer> {
  const answer = await ask(method, question)
  if (answer.status < 400) return answer
  // Only the code: a description may name the owner of the key.
  const cause = new Error(`${method}: ${answer.status} ${String(answer.body['error'])}`)
  throw errors.problem(answer.status < 500 ? 'remote-signing-refused' : 'remote-signing-unavailable', { cause })
}

async function ask(method: string, question: object): Promise<ProviderAnswer> {
  const service = theProvider()
  const address = `${service.url}/${method}`
  const answer = await postToProvider(address, question, await providerToken(service))
  if (answer.status !== 401) return answer
  // A service that was started anew does not know its old tokens.
  forgetProviderToken()
  return await postToProvider(address, question, await providerToken(service))
}
