import type { Call } from '#kernel/operations.ts'
import { listOfficials, listOfficialsInRole } from '#modules/identity'
import { organisationOf } from './access.ts'
import { staffKeyOwner } from './key-owners.ts'
import { viewOfKey } from './key-view.ts'
import { findHeldKey } from './queries.ts'

export type KeyHolder = {
  /** As the certificate has it. */
  readonly name: string
  /** Accounts of its owner and of the clerks who look after it; those who have never signed in have none. */
  readonly keepers: readonly string[]
}

/** Who has to know what happens to a key; undefined for keys of the system, which the metrics watch. */
export async function findKeyHolder(call: Pick<Call, 'tx' | 'now'>, keyId: string): Promise<KeyHolder | undefined> {
  const key = await findHeldKey(call.tx, keyId)
  const organisation = key && organisationOf({ kind: key.owner_kind, id: key.owner })
  if (!key || organisation === undefined) return undefined
  const clerks = await listOfficialsInRole(call, { organisation, role: 'clerk' })
  const owners = (await listOfficials(call, organisation)).filter(
    ({ id, officialId }) => staffKeyOwner(organisation, officialId ?? id).id === key.owner,
  )
  return { name: viewOfKey(key, call.now).name, keepers: [...new Set([...owners, ...clerks].map(({ id }) => id))] }
}
