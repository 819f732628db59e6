import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { projectDossier } from '../project.ts'
import { readHistory } from '../read-history.ts'
import { rowOf } from '../store.ts'
import type { DossierRow } from '../tables.ts'

type Counts = { readonly events: number; readonly fees: number; readonly obligations: number; readonly entries: number }

/** A sentence for each dossier that is not whole: row and history apart, half of a submission, a fee that nobody raised. */
export async function findBrokenDossiers(database: Database): Promise<string[]> {
  const { rows } = await sql<DossierRow>`select * from dossiers.dossier`.execute(database)
  const problems = await Promise.all(
    rows.map(async (row) => (await problemsOf(database, row)).map((problem) => `${row.id}: ${problem}`)),
  )
  return problems.flat()
}

async function problemsOf(database: Database, row: DossierRow): Promise<string[]> {
  const { events, fees, obligations, entries } = await countParts(database, row.id)
  if (events === 0) return ['has no history']
  const history = await database.transaction().execute((tx) => readHistory(tx, row.id))
  const again = rowOf(projectDossier(row.id, history))
  return [
    ...(isDeepStrictEqual(plain(again), plain(row)) ? [] : ['is not what its history says']),
    ...(row.version === events && history.at(-1)?.sequence === events ? [] : ['has lost an event']),
    ...((row.code !== null) === (row.facts.acceptedAt !== null)
      ? []
      : ['has a code and was not accepted, or none and was']),
    ...(fees === obligations ? [] : [`has ${fees} fees and ${obligations} obligations`]),
    ...(entries === 1 ? [] : [`was submitted ${entries} times by the audit log`]),
  ]
}

async function countParts(database: Database, id: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select (select count(*) from dossiers.event where dossier_id = ${id}) as events,
      (select count(*) from dossiers.event where dossier_id = ${id} and kind = 'fee-raised') as fees,
      (select count(*) from payments.obligation where subject = ${`dossier:${id}`}) as obligations,
      (select count(*) from kernel.audit_entry
        where subject = ${`dossier:${id}`} and event = 'dossier-submitted' and outcome = 'done') as entries`.execute(
    database,
  )
  return rows[0]!
}

function plain(row: DossierRow): unknown {
  return JSON.parse(JSON.stringify(row))
}
