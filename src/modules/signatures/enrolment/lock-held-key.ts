import type { Call } from '#kernel/operations.ts'
import { errors } from '../errors.ts'
import { lockKey, type KeyRow } from '../store.ts'
import { officeOf, organisationOf } from './access.ts'
import { officialKeyOwner } from './key-owners.ts'

/** Locks a key that is the official's own, or one of the organisation whose clerk they are; any other does not exist for them. */
export async function lockHeldKey(call: Call, keyId: string): Promise<KeyRow> {
  call.note({ subject: `key:${keyId}` })
  const key = await lockKey(call.tx, keyId)
  if (!key || !(await isInHands(call, key))) throw errors.problem('key-not-found')
  return key
}

async function isInHands(call: Call, { owner_kind: kind, owner }: Pick<KeyRow, 'owner_kind' | 'owner'>) {
  const office = officeOf(call.actor)
  if (call.actor.roles.includes('clerk')) return organisationOf({ kind, id: owner }) === office
  return kind === 'person' && owner === (await officialKeyOwner(call, call.actor.id, office)).id
}
