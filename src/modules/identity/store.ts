import { randomUUIDv7 } from 'node:crypto'
import { sql, type Insertable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { Language } from '#kernel/text.ts'
import type { Assignment, ProvedIdentity } from './read-claims.ts'
import type { IdentityTables } from './tables.ts'

type Account = IdentityTables['identity.account']
type Session = IdentityTables['identity.session']
type SignIn = IdentityTables['identity.sign_in']

const tables = tablesOf<IdentityTables>

/** The account of issuer and subject with what the provider says today; language and link to the register stay. */
export async function saveAccount(
  tx: Tx,
  {
    issuer,
    identity,
    language,
    now,
  }: { issuer: string; identity: ProvedIdentity; language: Language; now: Temporal.Instant },
): Promise<Account> {
  const facts = {
    name: identity.name,
    email: identity.email,
    phone: identity.phone,
    personal_id: identity.kind === 'person' ? identity.personalId : null,
    official_id: identity.kind === 'official' ? identity.officialId : null,
    signed_in_at: now,
  }
  return await tables(tx)
    .insertInto('identity.account')
    .values({
      ...facts,
      id: randomUUIDv7(),
      kind: identity.kind,
      issuer,
      subject: identity.subject,
      person_id: null,
      language,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet(facts))
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function saveLanguage(tx: Tx, id: string, language: Language): Promise<void> {
  await tables(tx).updateTable('identity.account').set({ language }).where('id', '=', id).execute()
}

export async function savePersonLink(tx: Tx, id: string, personId: string | null): Promise<void> {
  await tables(tx).updateTable('identity.account').set({ person_id: personId }).where('id', '=', id).execute()
}

/** Ends the positions that the provider no longer names and begins the new ones. */
export async function savePositions(
  tx: Tx,
  accountId: string,
  { assignments, now }: { assignments: readonly Assignment[]; now: Temporal.Instant },
): Promise<void> {
  const held = assignments.flatMap(({ organisation, roles, title }) =>
    roles.map((role) => ({ organisation, role, title })),
  )
  await sql`
    update identity.position set valid_to = ${now}
    where account_id = ${accountId} and valid_to is null and (organisation, role) not in
      (select organisation, role from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as held (organisation text, role text))
  `.execute(tx)
  if (held.length === 0) return
  await tables(tx)
    .insertInto('identity.position')
    .values(
      held.map((position) => ({
        ...position,
        id: randomUUIDv7(),
        account_id: accountId,
        valid_from: now,
        valid_to: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'organisation', 'role'])
        .where('valid_to', 'is', null)
        .doUpdateSet((row) => ({ title: row.ref('excluded.title') })),
    )
    .execute()
}

export async function insertSession(tx: Tx, session: Insertable<Session>): Promise<void> {
  await tables(tx).insertInto('identity.session').values(session).execute()
}

/** True when it was open until now. */
export async function endSessionRow(
  tx: Tx,
  { id, reason, now }: { id: string; reason: NonNullable<Session['end_reason']>; now: Temporal.Instant },
): Promise<boolean> {
  const ended = await tables(tx)
    .updateTable('identity.session')
    .set({ ended_at: now, end_reason: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

export async function saveSessionOrganisation(tx: Tx, id: string, organisation: string): Promise<void> {
  await tables(tx).updateTable('identity.session').set({ organisation }).where('id', '=', id).execute()
}

export async function insertSignIn(tx: Tx, signIn: Insertable<SignIn>): Promise<void> {
  await tables(tx).insertInto('identity.sign_in').values(signIn).execute()
}

/** Takes the sign-in out, so that the same answer finds nothing the second time, also at the same moment. */
export async function takeSignIn(tx: Tx, stateHash: Buffer): Promise<SignIn | undefined> {
  return await tables(tx)
    .deleteFrom('identity.sign_in')
    .where('state_hash', '=', stateHash)
    .returningAll()
    .executeTakeFirst()
}

export async function deleteSignInsBefore(tx: Tx, moment: Temporal.Instant): Promise<number> {
  const deleted = await tables(tx).deleteFrom('identity.sign_in').where('expires_at', '<', moment).executeTakeFirst()
  return Number(deleted.numDeletedRows)
}

export async function deleteSessionsBefore(tx: Tx, moment: Temporal.Instant): Promise<number> {
  const deleted = await tables(tx).deleteFrom('identity.session').where('expires_at', '<', moment).executeTakeFirst()
  return Number(deleted.numDeletedRows)
}
