import type { Call } from '#kernel/operations.ts'
import { organisationKeyOwner } from '../enrolment/key-owners.ts'
import { errors } from '../errors.ts'
import { findActiveKey } from '../queries.ts'

/** Said before the job finds out; whether the certificate still counts is asked when it signs. */
export async function requireSeal({ tx }: Pick<Call, 'tx'>, organisation: string): Promise<void> {
  const key = await findActiveKey(tx, organisationKeyOwner(organisation))
  if (!key) throw errors.problem('key-missing')
  // Software at a desk signs with a picture of its own: the text that annex I wants is nobody's then.
  if (key.custody === 'desktop') throw errors.problem('copy-seal-at-desk')
}
