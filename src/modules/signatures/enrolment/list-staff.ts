import type { Call } from '#kernel/operations.ts'
import { listOfficials } from '#modules/identity'
import { viewOfKey } from './key-view.ts'
import { listKeysFor } from './queries.ts'

export type StaffMember = { readonly staffCode: string; readonly name: string; readonly title: string | null }

/** Officials of the organisation: those who have signed in, and those for whom a certificate was ordered ahead. */
export async function listStaff(call: Pick<Call, 'tx' | 'now'>, organisation: string): Promise<StaffMember[]> {
  const held = (await listKeysFor(call.tx, organisation))
    .filter(({ owner_kind }) => owner_kind === 'person')
    .map((key) => viewOfKey(key, call.now))
    .map(({ owner, name, title }): StaffMember => ({ staffCode: owner, name, title }))
  const signedIn = (await listOfficials(call, organisation)).map(({ id, officialId, name, title }): StaffMember => ({
    staffCode: officialId ?? id,
    name,
    title,
  }))
  const byCode = new Map([...held, ...signedIn].map((member) => [member.staffCode, member]))
  return [...byCode.values()].toSorted((one, other) => one.staffCode.localeCompare(other.staffCode, 'vi'))
}
