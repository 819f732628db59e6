import { sql } from 'kysely'
import { tablesOf, type Database, type Tx } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import type { Language } from '#kernel/text.ts'
import { errors } from './errors.ts'
import type { OfficialRole } from './roles.ts'
import { SESSION_LIMITS } from './session-limits.ts'
import type { IdentityTables } from './tables.ts'

const tables = tablesOf<IdentityTables>

/** Somebody's signed-in browser, with the roles in force at this moment. */
export type Session = {
  readonly id: string
  readonly accountId: string
  readonly kind: 'person' | 'official'
  readonly name: string
  readonly language: Language
  readonly personId: string | null
  readonly organisation: string | null
  readonly assuranceLevel: 1 | 2 | null
  readonly roles: readonly OfficialRole[]
  readonly lastSeenAt: Temporal.Instant
}

/** The open session of a token. Roles are read from the positions, so that one taken away is gone at the next request. */
export async function findOpenSession(
  database: Database,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<Session | undefined> {
  const { rows } = await sql<Session>`
    select session.id, account_id as "accountId", kind, name, language, person_id as "personId", organisation,
      assurance_level as "assuranceLevel", last_seen_at as "lastSeenAt",
      array(select role from identity.position held
        where held.account_id = session.account_id and held.organisation = session.organisation and held.valid_to is null
        order by role) as roles
    from identity.session join identity.account on account.id = session.account_id
    where token_hash = ${tokenHash} and ended_at is null and expires_at > ${now} and last_seen_at > ${idleSince(now)}`.execute(
    database,
  )
  return rows[0]
}

function idleSince(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ minutes: SESSION_LIMITS.idleMinutes })
}

export async function listOpenSessions({ tx, now }: Pick<Call, 'tx' | 'now'>, accountId: string) {
  return await tables(tx)
    .selectFrom('identity.session')
    .select(['id', 'organisation', 'user_agent', 'opened_at', 'last_seen_at', 'expires_at'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', idleSince(now))
    .orderBy('last_seen_at', 'desc')
    .execute()
}

/** The session when it is open and this account's; anything else is not found, so that ids of others tell nothing. */
export async function getOwnSession(call: Pick<Call, 'tx' | 'now'>, accountId: string, sessionId: string) {
  const session = (await listOpenSessions(call, accountId)).find(({ id }) => id === sessionId)
  if (!session) throw errors.problem('session-not-found')
  return session
}

export async function getAccount(tx: Tx, id: string) {
  return await tables(tx)
    .selectFrom('identity.account')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => errors.problem('account-not-found'))
}

/** Organisations and roles that the official holds now. */
export async function listPositions(tx: Tx, accountId: string) {
  return await tables(tx)
    .selectFrom('identity.position')
    .select((row) => [
      'organisation',
      row.fn.max('title').as('title'),
      sql<OfficialRole[]>`array_agg(role order by role)`.as('roles'),
    ])
    .where('account_id', '=', accountId)
    .where('valid_to', 'is', null)
    .groupBy('organisation')
    .orderBy('organisation')
    .execute()
}

/** The organisation that the official acted for the last time. */
export async function findLastOrganisation(tx: Tx, accountId: string): Promise<string | null> {
  const last = await tables(tx)
    .selectFrom('identity.session')
    .select('organisation')
    .where('account_id', '=', accountId)
    .where('organisation', 'is not', null)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.organisation ?? null
}

/** How to address and to reach somebody; throws when the account does not exist. */
export async function getContact(call: Pick<Call, 'tx'>, accountId: string) {
  const contact = await findContact(call, accountId)
  if (!contact) throw errors.problem('account-not-found')
  return contact
}

/** As `getContact`, for an id that may be something else than an account. */
export async function findContact({ tx }: Pick<Call, 'tx'>, accountId: string) {
  if (!isUuid(accountId)) return undefined
  return await tables(tx)
    .selectFrom('identity.account')
    .select(['name', 'email', 'phone', 'language', 'kind'])
    .where('id', '=', accountId)
    .executeTakeFirst()
}

/** PostgreSQL answers an id of another shape with an error that ends the transaction. */
function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

/** Names for a list of accounts; unknown ids are left out. */
export async function namesOfAccounts(
  { tx }: Pick<Call, 'tx'>,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = accountIds.filter(isUuid)
  if (ids.length === 0) return new Map()
  const accounts = await tables(tx)
    .selectFrom('identity.account')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(accounts.map(({ id, name }) => [id, name]))
}

/** Accounts through which a person of the population register signs in. */
export async function listAccountsOfPerson({ tx }: Pick<Call, 'tx'>, personId: string): Promise<string[]> {
  const accounts = await tables(tx)
    .selectFrom('identity.account')
    .select('id')
    .where('person_id', '=', personId)
    .execute()
  return accounts.map(({ id }) => id)
}

/** Staff code and name of the official with the title held in the organisation now, when there is one; undefined when it is no official's account. */
export async function findOfficialPost({ tx }: Pick<Call, 'tx'>, accountId: string, organisation: string) {
  if (!isUuid(accountId)) return undefined
  return await tables(tx)
    .selectFrom('identity.account')
    .leftJoin('identity.position', (held) =>
      held
        .onRef('account_id', '=', 'identity.account.id')
        .on('organisation', '=', organisation)
        .on('valid_to', 'is', null),
    )
    .select((row) => ['name', 'official_id as officialId', row.fn.max('title').as('title')])
    .where('identity.account.id', '=', accountId)
    .where('kind', '=', 'official')
    .groupBy('identity.account.id')
    .executeTakeFirst()
}

/** The official with the roles held in the organisation now; undefined when there are none. */
export async function findOfficial({ tx }: Pick<Call, 'tx'>, accountId: string, organisation: string) {
  return await tables(tx)
    .selectFrom('identity.position')
    .innerJoin('identity.account', 'identity.account.id', 'identity.position.account_id')
    .select(['identity.account.id', 'name', sql<OfficialRole[]>`array_agg(role order by role)`.as('roles')])
    .where('account_id', '=', accountId)
    .where('organisation', '=', organisation)
    .where('valid_to', 'is', null)
    .groupBy(['identity.account.id', 'name'])
    .executeTakeFirst()
}

/** Officials who hold the role in the organisation now and have signed in before. */
export async function listOfficialsInRole(
  { tx }: Pick<Call, 'tx'>,
  { organisation, role }: { organisation: string; role: OfficialRole },
): Promise<{ id: string; name: string }[]> {
  return await tables(tx)
    .selectFrom('identity.position')
    .innerJoin('identity.account', 'identity.account.id', 'identity.position.account_id')
    .select(['identity.account.id', 'identity.account.name'])
    .where('organisation', '=', organisation)
    .where('role', '=', role)
    .where('valid_to', 'is', null)
    .orderBy('identity.account.name')
    .execute()
}

/** Officials who hold any role in the organisation now and have signed in before. */
export async function listOfficials({ tx }: Pick<Call, 'tx'>, organisation: string) {
  return await tables(tx)
    .selectFrom('identity.position')
    .innerJoin('identity.account', 'identity.account.id', 'identity.position.account_id')
    .select((row) => ['identity.account.id', 'name', 'official_id as officialId', row.fn.max('title').as('title')])
    .where('organisation', '=', organisation)
    .where('valid_to', 'is', null)
    .groupBy('identity.account.id')
    .orderBy('name')
    .execute()
}
