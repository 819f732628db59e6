import { theSigning } from '../../authority/connect-signing.ts'
import { errors } from '../../errors.ts'
import { postToService, type ServiceAnswer } from './post-to-service.ts'
import type { RemoteSettings } from './remote-settings.ts'
import { forgetServiceToken, serviceToken } from './service-token.ts'

export function theRemoteService(): RemoteSettings {
  const { remote } = theSigning()
  if (!remote) throw errors.problem('custody-not-set-up')
  return remote
}

/**
 * Calls a method of the service. What it refuses (`invalid_request`, `invalid_authentication_data` …) is `remote-signing-refused`;
 * what it cannot do is `remote-signing-unavailable`.
 */
export async function askService(method: string, question: object): Promise<ServiceAnswer> {
  const answer = await ask(method, question)
  if (answer.status < 400) return answer
  // Only the code: a description may name the owner of the key.
  const cause = new Error(`${method}: ${answer.status} ${String(answer.body['error'])}`)
  throw errors.problem(answer.status < 500 ? 'remote-signing-refused' : 'remote-signing-unavailable', { cause })
}

async function ask(method: string, question: object): Promise<ServiceAnswer> {
  const service = theRemoteService()
  const address = `${service.url}/${method}`
  const answer = await postToService(address, question, await serviceToken(service))
  if (answer.status !== 401) return answer
  // A service that was started anew does not know its old tokens.
  forgetServiceToken()
  return await postToService(address, question, await serviceToken(service))
}
