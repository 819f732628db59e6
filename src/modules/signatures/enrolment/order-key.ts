import { enqueue } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import { getOrganisation } from '#modules/organisations'
import type { NameParts } from '#standards/certificates/write-name.ts'
import { theSigning } from '../authority/connect-signing.ts'
import { createKey } from '../commands/create-key.ts'
import type { KeyOwner } from '../tables.ts'
import { certifyKey } from './certify-key.ts'
import { findRequestedKey } from './queries.ts'
import { insertRequest } from './store.ts'

export type OrderedKey = {
  readonly owner: KeyOwner
  /** Code of the one that the key signs for. */
  readonly organisation: string
  /** Of an official; an organisation's certificate bears its name alone. */
  readonly official?: { readonly name: string; readonly title: string | null }
}

/** Makes a key and has its request sent by a job. While one waits for its certificate, that one is sent again. Returns its id. */
export async function orderKey(call: Call, order: OrderedKey): Promise<string> {
  const waiting = await findRequestedKey(call.tx, order.owner)
  const keyId = waiting ?? (await makeKey(call, order))
  call.note({ subject: `key:${keyId}` })
  if (theSigning().enrolment) await enqueue(call.tx, certifyKey, { keyId })
  return keyId
}

async function makeKey(call: Call, { owner, organisation, official }: OrderedKey): Promise<string> {
  const { name } = await getOrganisation(call.tx, { code: organisation, asOf: vietnamDate(call.now) })
  const { keyId, request } = await createKey(call, { owner, subject: subjectOf(name, official) })
  await insertRequest(call.tx, {
    key_id: keyId,
    organisation,
    pkcs10: Buffer.from(request),
    requested_by: call.actor.id,
    requested_at: call.now,
  })
  return keyId
}

function subjectOf(organisation: string, official: OrderedKey['official']): NameParts {
  const office = [
    ['C', 'VN'],
    ['O', organisation],
  ] as const
  if (!official) return [...office, ['CN', organisation]]
  const { name, title } = official
  return [...office, ...(title === null ? [] : [['T', title] as const]), ['CN', name]]
}
