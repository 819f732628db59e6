import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { listWork } from './index.ts'
import { submitExchange } from './testing/exchange.ts'
import { openOffice } from './testing/office.ts'
import { accept, pay } from './testing/process.ts'

const office = await openOffice()
const desk = office.official('hn-tiep-nhan')
const first = await submitExchange(office, office.citizen('ngoc-lan'))
office.clock.advance({ minutes: 5 })
const second = await submitExchange(office, office.citizen('ngoc-lan'))
const list = (filter: Parameters<typeof listWork.run>[1], reader = desk) => office.run(reader, listWork, filter)
const idsOf = ({ lines }: Awaited<ReturnType<typeof list>>) => lines.map(({ dossierId }) => dossierId)

test('dossiers without a due time come in the order of their submission, or newest first when asked', async () => {
  assert.deepEqual(idsOf(await list({ view: 'intake' })), [first.dossierId, second.dossierId])
  assert.deepEqual(idsOf(await list({ view: 'intake', sort: 'submitted' })), [second.dossierId, first.dossierId])
})

test('a dossier with a due time stands before those without, and the counts are those of the views', async () => {
  await accept(office, await pay(office, second.dossierId))
  const all = await list({ view: 'all' })
  assert.deepEqual(idsOf(all), [second.dossierId, first.dossierId])
  assert.equal(all.total, 2)
  for (const view of ['mine', 'unit', 'intake', 'waiting', 'overdue', 'due-soon', 'resolved'] as const) {
    assert.equal(all.counts[view], (await list({ view })).total, view)
  }
  assert.equal(all.counts['intake'], 1)
  assert.equal(all.counts['all'], 2)
})

test('a page after the last is empty and still says how many there are', async () => {
  const { lines, total, pages } = await list({ view: 'all', page: 3 })
  assert.deepEqual([lines.length, total, pages], [0, 2, 1])
})

test('an organisation that received a dossier for another to decide sees it too, once, in order', async () => {
  const hue = office.official('hue-can-bo')
  assert.equal((await list({ view: 'all' }, hue)).total, 0)
  await sql`update dossiers.dossier set receiving_point = ${hue.organisation}, facts = jsonb_set(facts, '{receivingPoint}',
    to_jsonb(${hue.organisation}::text)) where id = ${first.dossierId}`.execute(office.platform.database)
  const seen = await list({ view: 'intake' }, hue)
  assert.deepEqual(idsOf(seen), [first.dossierId])
  assert.equal(seen.counts['intake'], 1)
  assert.deepEqual(idsOf(await list({ view: 'all' })), [second.dossierId, first.dossierId])
})
