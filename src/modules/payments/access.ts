import type { Actor } from '#kernel/permissions.ts'
import { errors } from './errors.ts'
import type { Obligation } from './store.ts'

export function isPayer(actor: Actor, { payer_account, payer_person }: Obligation): boolean {
  if (actor.kind !== 'person') return false
  return payer_account === actor.id || (payer_person !== null && payer_person === actor.personId)
}

export function isPayee(actor: Actor, { organisation }: Pick<Obligation, 'organisation'>): boolean {
  return actor.kind === 'official' && actor.organisation === organisation
}

/** Somebody else's obligation does not exist for the actor. */
export function requireParty(actor: Actor, obligation: Obligation): void {
  if (!isPayer(actor, obligation) && !isPayee(actor, obligation)) throw errors.problem('obligation-not-found')
}
