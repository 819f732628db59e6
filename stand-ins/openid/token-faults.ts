import { setTimeout } from 'node:timers/promises'
import type Provider from 'oidc-provider'

export type TokenFault = 'slow' | 'unavailable'

/** Lets the next call of the token endpoint go wrong once, so that a relying party's time-outs and messages can be seen. */
export function addTokenFaults(provider: Provider, slowMilliseconds: number): (fault: TokenFault) => void {
  let next: TokenFault | undefined
  provider.use(async (context, proceed) => {
    const fault = context.path === '/token' ? next : undefined
    if (fault) next = undefined
    if (fault === 'slow') await setTimeout(slowMilliseconds, undefined, { ref: false })
    if (fault !== 'unavailable') return proceed()
    context.status = 503
    context.set('retry-after', '30')
    context.body = { error: 'temporarily_unavailable', error_description: 'stand-in: maintenance' }
  })
  return (fault) => {
    next = fault
  }
}
