import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#kernel/permissions.ts'
import type { Platform } from '#kernel/platform.ts'
import { officials } from '../../stand-ins/accounts.ts'

export type Applicant = {
  readonly personId: string
  readonly name: string
  readonly personalId: string
  readonly phone: string | null
}

// An issuer that no provider has: these accounts did the work of past weeks and nobody can sign in with them.
const ISSUER = 'urn:sen:demo-history'

/** The official of the cast as they were in the past weeks, without a position today: lists of colleagues show the real ones only. */
export async function enterOfficial(platform: Platform, key: string): Promise<Actor> {
  const official = officials.find((candidate) => candidate.key === key)
  if (!official) throw new Error(`no official ${key} in the cast`)
  const id = await enterAccount(platform, {
    kind: 'official',
    subject: key,
    name: official.name,
    personalId: null,
    personId: null,
    phone: null,
  })
  return { kind: 'official', id, roles: official.roles, organisation: official.organisation, personId: null }
}

export async function enterApplicant(
  platform: Platform,
  { personId, name, personalId, phone }: Applicant,
): Promise<Actor> {
  const id = await enterAccount(platform, { kind: 'person', subject: personId, name, personalId, personId, phone })
  return { kind: 'person', id, roles: ['citizen', 'citizen-verified'], organisation: null, personId }
}

type Account = Omit<Applicant, 'personId' | 'personalId'> & {
  readonly kind: 'person' | 'official'
  readonly subject: string
  readonly personId: string | null
  readonly personalId: string | null
}

async function enterAccount({ database, clock }: Platform, account: Account): Promise<string> {
  const id = randomUUIDv7()
  await sql`
    insert into identity.account (id, kind, issuer, subject, name, personal_id, person_id, phone, language, created_at, signed_in_at)
    values (${id}, ${account.kind}, ${ISSUER}, ${account.subject}, ${account.name}, ${account.personalId}, ${account.personId},
      ${account.phone}, 'vi', ${clock.now()}, ${clock.now()})`.execute(database)
  return id
}
