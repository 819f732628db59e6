import { sql, type Insertable, type Selectable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import { licenceSerial } from './licence-serial.ts'
import type { RegistriesTables } from './tables.ts'

export type LicenceRecord = Selectable<RegistriesTables['registries.driving_licence']>
export type IssueRecord = Selectable<RegistriesTables['registries.driving_licence_issue']>

/** Locks the licence of a person until the transaction ends: two issues of one licence wait for each other. */
export async function lockLicenceOf(tx: Tx, personId: string): Promise<LicenceRecord | undefined> {
  return await tablesOf<RegistriesTables>(tx)
    .selectFrom('registries.driving_licence')
    .selectAll()
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
}

/** Ends the card in force and returns it. */
export async function replaceCardInForce(
  tx: Tx,
  licenceId: string,
  replacedOn: Temporal.PlainDate,
): Promise<IssueRecord | undefined> {
  return await tablesOf<RegistriesTables>(tx)
    .updateTable('registries.driving_licence_issue')
    .set({ replaced_on: replacedOn })
    .where('licence_id', '=', licenceId)
    .where('replaced_on', 'is', null)
    .returningAll()
    .executeTakeFirst()
}

export async function insertIssue(
  tx: Tx,
  issue: Omit<Insertable<RegistriesTables['registries.driving_licence_issue']>, 'serial'>,
): Promise<IssueRecord> {
  const { rows } = await sql<{ number: number }>`select nextval('registries.driving_licence_serial') as number`.execute(
    tx,
  )
  return await tablesOf<RegistriesTables>(tx)
    .insertInto('registries.driving_licence_issue')
    .values({ ...issue, serial: licenceSerial(rows[0]!.number) })
    .returningAll()
    .executeTakeFirstOrThrow()
}

type NewTerm = {
  readonly licenceId: string
  readonly class: string
  readonly issuedOn: Temporal.PlainDate
  readonly expiresOn: Temporal.PlainDate
}

export async function saveTerm(tx: Tx, term: NewTerm): Promise<void> {
  await tablesOf<RegistriesTables>(tx)
    .updateTable('registries.driving_licence_class')
    .set({ issued_on: term.issuedOn, expires_on: term.expiresOn })
    .where('licence_id', '=', term.licenceId)
    .where('class', '=', term.class)
    .execute()
}

export async function insertPurpose(
  tx: Tx,
  purpose: Omit<RegistriesTables['registries.purpose'], 'closed_at'>,
): Promise<void> {
  await tablesOf<RegistriesTables>(tx)
    .insertInto('registries.purpose')
    .values({ ...purpose, closed_at: null })
    .onConflict((conflict) => conflict.columns(['reference', 'organisation', 'person_id']).doNothing())
    .execute()
}

export async function endPurposes(
  tx: Tx,
  { reference, closedAt }: { reference: string; closedAt: Temporal.Instant },
): Promise<void> {
  await tablesOf<RegistriesTables>(tx)
    .updateTable('registries.purpose')
    .set({ closed_at: closedAt })
    .where('reference', '=', reference)
    .where('closed_at', 'is', null)
    .execute()
}

/** A request that reads a register for several values discloses it once. */
export async function insertDisclosure(
  tx: Tx,
  disclosure: Insertable<RegistriesTables['registries.disclosure']>,
): Promise<void> {
  await tablesOf<RegistriesTables>(tx)
    .insertInto('registries.disclosure')
    .values(disclosure)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
