import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after } from 'node:test'
import { sql } from 'kysely'
import { findBrokenDossiers } from './testing/find-broken-dossiers.ts'
import { submitExchange } from './testing/exchange.ts'
import { openOffice } from './testing/office.ts'
import { startSubmitting } from './testing/submit-until-killed.ts'

const office = await openOffice()
const citizens = ['ngoc-lan', 'manh-cuong', 'quang-minh'].map(office.citizen)
const { database } = office.platform
const fileFolder = mkdtempSync(path.join(tmpdir(), 'sen-files-'))
after(() => rmSync(fileFolder, { recursive: true }))

/** Kills the process at once, without a chance to tidy up, after so many dossiers; returns those it was told are in. */
async function submitAndKill(dossiers: number): Promise<string[]> {
  const child = startSubmitting({ databaseUrl: office.databaseUrl, fileFolder, citizens })
  const acknowledged: string[] = []
  child.on('message', (id: string) => {
    acknowledged.push(id)
    if (acknowledged.length === dossiers) child.kill('SIGKILL')
  })
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  assert.equal(signal, 'SIGKILL', 'the process ended by itself')
  return acknowledged
}

test('a process that is killed while it submits leaves no half dossier, and loses none that it confirmed', async () => {
  const acknowledged = [...(await submitAndKill(5)), ...(await submitAndKill(8)), ...(await submitAndKill(7))]
  assert.deepEqual(await findBrokenDossiers(database), [])
  const { rows } = await sql<{ id: string }>`select id from dossiers.dossier`.execute(database)
  const kept = new Set(rows.map(({ id }) => id))
  assert.deepEqual(
    acknowledged.filter((id) => !kept.has(id)),
    [],
  )
})

test('no obligation, event or message speaks of a dossier that does not exist', async () => {
  for (const subjects of ['payments.obligation', 'notifications.message']) {
    const { rows } = await sql`select subject from ${sql.table(subjects)}
      where subject like 'dossier:%' and split_part(subject, ':', 2)::uuid not in (select id from dossiers.dossier)`.execute(
      database,
    )
    assert.deepEqual(rows, [], subjects)
  }
  const { rows } = await sql`select payload from kernel.outbox where event = 'dossiers/dossier-moved'
    and (payload->>'dossierId')::uuid not in (select id from dossiers.dossier)`.execute(database)
  assert.deepEqual(rows, [])
})

test('whoever comes after the killed process is served', async () => {
  const { state } = await submitExchange(office, citizens[0]!)
  assert.equal(state, 'registered')
})

test('a row that was changed behind the history is found', async () => {
  await sql`update dossiers.dossier set state = 'returned' where id = (select min(id::text)::uuid from dossiers.dossier)`.execute(
    database,
  )
  const [problem, ...others] = await findBrokenDossiers(database)
  assert.match(problem ?? '', /is not what its history says/)
  assert.deepEqual(others, [])
})
