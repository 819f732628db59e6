import type { Call } from '#kernel/operations.ts'
import { findOfficialPost } from '#modules/identity'
import { findDelegation, officialKeyOwner } from '#modules/signatures'
import type { FormSigner } from '../forms/form-facts.ts'
import type { PaperRow } from '../tables.ts'

export type Signatory = { readonly signer: FormSigner; readonly standingIn: PaperRow['standing_in'] }

/** The leader who signs for the organisation: in their own right, or in somebody's place (Decree 30/2020/NĐ-CP art. 13). */
export async function leaderSignatory(call: Call, organisation: string): Promise<Signatory> {
  const post = await findOfficialPost(call, call.actor.id, organisation)
  const official = await officialKeyOwner(call, call.actor.id, organisation)
  const delegation = await findDelegation(call, { organisation, official })
  const name = post?.name
  if (!delegation) return { signer: { role: post?.title ?? 'Thủ trưởng cơ quan', name }, standingIn: null }
  const { id, authority, principal, title } = delegation
  return {
    signer: { role: title, name, authority: `${authority} ${principal}` },
    standingIn: { authority, principal, delegationId: id },
  }
}
