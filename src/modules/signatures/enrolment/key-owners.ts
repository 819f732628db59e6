import type { Call } from '#kernel/operations.ts'
import { findOfficialPost } from '#modules/identity'
import type { KeyOwner } from '../tables.ts'

/**
 * The owner of an official's key for one post: an official of two organisations has a certificate for each. Named by the staff code, so
 * that an organisation can order certificates before anybody has signed in; by the account where the provider gives no staff code.
 */
export async function officialKeyOwner(
  call: Pick<Call, 'tx'>,
  accountId: string,
  organisation: string,
): Promise<KeyOwner> {
  const post = await findOfficialPost(call, accountId, organisation)
  return staffKeyOwner(organisation, post?.officialId ?? accountId)
}

export function staffKeyOwner(organisation: string, staffCode: string): KeyOwner {
  return { kind: 'person', id: `${organisation}:${staffCode}` }
}

export function organisationKeyOwner(code: string): KeyOwner {
  return { kind: 'organisation', id: code }
}
