import path from 'node:path'
import { sql } from 'kysely'
import { findAuditTreeSize, getAuditPaths, getAuditRoot } from '#kernel/audit-tree.ts'
import { writeAuditEntry } from '#kernel/audit.ts'
import { openDatabase, type Database } from '#kernel/database.ts'
import { kernelMigrations, migrate } from '#kernel/migrate.ts'
import { systemActor } from '#kernel/permissions.ts'
import { sealAudit } from '#kernel/seal-audit.ts'
import { removeCluster } from '../scripts/postgres/remove-cluster.ts'
import { startPostgres } from '../scripts/postgres/start-postgres.ts'
import { median, type Measurement } from './measurement.ts'

const ENTRIES = 10_000
const IN_ONE_TRANSACTION = 100
const FEW = 1_000
const MANY = 1_000_000
const PROOFS = 251
const WARM_UP = 50

/** Sealing against writing, and a proof in a log of a million entries against one in a log of a thousand; on a cluster of its own. */
export async function sealAuditEntries(state: string): Promise<Measurement[]> {
  const directory = path.join(state, 'audit-postgres')
  const server = await startPostgres({ directory, durable: true })
  await migrate(server.url, [kernelMigrations])
  const { database } = openDatabase(server.url, 2)
  try {
    const written = await rateOf(ENTRIES, () => writeEntries(database))
    const sealed = await rateOf(ENTRIES, () => seal(database))
    await fill(database, FEW)
    const few = await millisecondsOfProof(database)
    await fill(database, MANY)
    const many = await millisecondsOfProof(database)
    return [
      {
        name: 'audit entries sealed, root included',
        ours: sealed,
        against: written,
        kind: 'peer',
        unit: '/s',
        note: `chain, tree and a root for each thousand; peer: the same entries only written, ${IN_ONE_TRANSACTION} a transaction. Signature and time-stamp come once in five seconds, however many entries`,
      },
      {
        name: `proof of an entry among ${MANY.toLocaleString('en')}`,
        ours: many,
        against: few,
        kind: 'peer',
        unit: 'ms',
        note: `audit path by two statements, median of ${PROOFS - WARM_UP} random entries; peer: among ${FEW.toLocaleString('en')}`,
      },
    ]
  } finally {
    await database.destroy()
    await server.stop()
    await removeCluster(directory)
  }
}

async function rateOf(count: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (count * 1000) / (performance.now() - start)
}

async function writeEntries(database: Database): Promise<void> {
  const actor = systemActor('bench')
  const occurredAt = Temporal.Now.instant().round('millisecond')
  for (let written = 0; written < ENTRIES; written += IN_ONE_TRANSACTION) {
    await database.transaction().execute(async (tx) => {
      for (let at = written; at < written + IN_ONE_TRANSACTION; at++) {
        const detail = { at, step: 'reception' }
        const requestId = `bench-${at}`
        const entry = { occurredAt, event: 'bench/deed', outcome: 'done', actor, subject: `dossier:${at}` } as const
        await writeAuditEntry(tx, { ...entry, detail, requestId })
      }
    })
  }
}

async function seal(database: Database): Promise<void> {
  while ((await sealAudit(database)) > 0) await getAuditRoot(database, await findAuditTreeSize(database))
}

/** As many entries as asked for, linked without a chain that holds: proofs look at digests and positions only. */
async function fill(database: Database, size: number): Promise<void> {
  await database.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection)
    await sql`truncate kernel.audit_entry, kernel.audit_link, kernel.audit_node, kernel.audit_unsealed`.execute(
      connection,
    )
    await sql`set session_replication_role = origin`.execute(connection)
  })
  await sql`
    with entry as (
      insert into kernel.audit_entry (occurred_at, event, outcome, actor_kind, actor_id, subject, detail, request_id, digest)
      select now(), 'bench/deed', 'done', 'system', 'bench', 'dossier:' || at, '{}', 'bench', sha256(at::text::bytea)
      from generate_series(1, ${size}::int) as at returning id, digest)
    insert into kernel.audit_link (position, entry_id, previous_hash, hash)
    select row_number() over (order by id), id, digest, digest from entry`.execute(database)
  await sql`analyze kernel.audit_link, kernel.audit_entry`.execute(database)
  while ((await sealAudit(database)) > 0);
}

async function millisecondsOfProof(database: Database): Promise<number> {
  const size = await findAuditTreeSize(database)
  const times: number[] = []
  for (let proof = 0; proof < PROOFS; proof++) {
    const position = 1 + Math.floor(Math.random() * size)
    const start = performance.now()
    await getAuditPaths(database, [position], size)
    times.push(performance.now() - start)
  }
  // The first ones also pay for plans and for code that is not compiled yet.
  return median(times.slice(WARM_UP))
}
