import { sql } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { OrganisationsTables } from './tables.ts'

/** A line of a data file by column name; an empty cell is null. */
export type DataRow = Readonly<Record<string, string | null>>

// The rows travel as one JSON parameter: 14,000 of them in one statement, beyond the protocol's limit of 65,535 parameters.

/** Ids stay what they were, since other modules hold them; states that left the file leave the table. */
export async function saveOrganisations(tx: Tx, rows: readonly DataRow[]): Promise<void> {
  const json = JSON.stringify(rows)
  await sql`
    insert into organisations.organisation (code, old_code, name, name_en, kind, level, parent_code, territorial_unit_code,
      office_hours, valid_from, valid_to, basis, confidence)
    select * from jsonb_to_recordset(${json}::jsonb) as row (code text, old_code text, name text, name_en text, kind text,
      level smallint, parent_code text, territorial_unit_code text, office_hours text, valid_from date, valid_to date,
      instrument text, confidence text)
    on conflict (code, valid_from) do update set old_code = excluded.old_code, name = excluded.name, name_en = excluded.name_en,
      kind = excluded.kind, level = excluded.level, parent_code = excluded.parent_code,
      territorial_unit_code = excluded.territorial_unit_code, office_hours = excluded.office_hours,
      valid_to = excluded.valid_to, basis = excluded.basis, confidence = excluded.confidence`.execute(tx)
  await sql`
    delete from organisations.organisation kept where not exists
      (select from jsonb_to_recordset(${json}::jsonb) as row (code text, valid_from date)
       where row.code = kept.code and row.valid_from = kept.valid_from)`.execute(tx)
}

export async function replaceUnits(tx: Tx, rows: readonly DataRow[]): Promise<void> {
  await tablesOf<OrganisationsTables>(tx).deleteFrom('organisations.unit').execute()
  await sql`
    insert into organisations.unit (organisation_code, code, name, name_en, valid_from, valid_to, basis, confidence)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (organisation_code text, code text, name text,
      name_en text, valid_from date, valid_to date, instrument text, confidence text)`.execute(tx)
}

/** Rows with the two search keys added. */
export async function replaceTerritorialUnits(tx: Tx, rows: readonly DataRow[]): Promise<void> {
  await tablesOf<OrganisationsTables>(tx).deleteFrom('organisations.territorial_unit').execute()
  await sql`
    insert into organisations.territorial_unit (code, name, kind, parent_code, accent_key, search_key, valid_from, valid_to,
      basis, confidence)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (code text, name text, kind text, parent_code text,
      accent_key text, search_key text, valid_from date, valid_to date, instrument text, confidence text)`.execute(tx)
}

export async function replaceTerritorialChanges(tx: Tx, rows: readonly DataRow[]): Promise<void> {
  await tablesOf<OrganisationsTables>(tx).deleteFrom('organisations.territorial_change').execute()
  await sql`
    insert into organisations.territorial_change (old_code, new_code, effective_on, extent, basis, confidence)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (old_code text, new_code text, effective_on date,
      extent text, instrument text, confidence text)`.execute(tx)
}

/** Takes the lock that lets one process load while the others wait, and returns what was loaded before. */
export async function lockLoadedFiles(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const files = await sql<{ name: string; sha256: string }>`
    with locked as (select pg_advisory_xact_lock(727003)) select name, sha256 from organisations.loaded_file, locked`.execute(
    tx,
  )
  return new Map(files.rows.map((file) => [file.name, file.sha256]))
}

export async function saveLoadedFile(tx: Tx, file: { readonly name: string; readonly sha256: string }): Promise<void> {
  await tablesOf<OrganisationsTables>(tx)
    .insertInto('organisations.loaded_file')
    .values(file)
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ sha256: file.sha256, loaded_at: sql`now()` }))
    .execute()
}
