import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#kernel/permissions.ts'
import type { Platform } from '#kernel/platform.ts'
import { officials, type Official } from '../../stand-ins/accounts.ts'

export type Applicant = {
  readonly personId: string
  readonly name: string
  readonly personalId: string
  readonly phone: string | null
}

// An issuer that no provider has: these accounts did the work of past weeks and nobody can sign in with them.
const ISSUER = 'urn:sen:demo-history'

/** Officials of the cast by their key. */
export type Staff = ReadonlyMap<string, Actor>

/** The officials of the cast as they were in the past weeks, without a position today: lists of colleagues show the real ones only. */
export async function enterStaff(platform: Platform): Promise<Staff> {
  const staff = new Map<string, Actor>()
  for (const official of officials) staff.set(official.key, await enterOfficial(platform, official))
  return staff
}

async function enterOfficial(platform: Platform, official: Official): Promise<Actor> {
  const { key, officialId, name, organisation, roles } = official
  const nobody = { personalId: null, personId: null, phone: null }
  const id = await enterAccount(platform, { kind: 'official', subject: key, name, officialId, ...nobody })
  return { kind: 'official', id, roles: ['official', ...roles], organisation, personId: null }
}

export async function enterApplicant(
  platform: Platform,
  { personId, name, personalId, phone }: Applicant,
): Promise<Actor> {
  const id = await enterAccount(platform, {
    kind: 'person',
    subject: personId,
    name,
    officialId: null,
    personalId,
    personId,
    phone,
  })
  return { kind: 'person', id, roles: ['citizen', 'citizen-verified'], organisation: null, personId }
}

type Account = Omit<Applicant, 'personId' | 'personalId'> & {
  readonly kind: 'person' | 'official'
  readonly subject: string
  /** As today's account of the same official has it: they sign with one key. */
  readonly officialId: string | null
  readonly personId: string | null
  readonly personalId: string | null
}

async function enterAccount({ database, clock }: Platform, account: Account): Promise<string> {
  const id = randomUUIDv7()
  await sql`
    insert into identity.account (id, kind, issuer, subject, name, official_id, personal_id, person_id, phone, language, created_at, signed_in_at)
    values (${id}, ${account.kind}, ${ISSUER}, ${account.subject}, ${account.name}, ${account.officialId},
      ${account.personalId}, ${account.personId}, ${account.phone}, 'vi', ${clock.now()}, ${clock.now()})`.execute(
    database,
  )
  return id
}
