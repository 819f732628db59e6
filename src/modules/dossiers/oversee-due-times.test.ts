import assert from 'node:assert/strict'
import test from 'node:test'
import { listWork, overseeDueTimes } from './index.ts'
import { submitExchange } from './testing/exchange.ts'
import { openOffice } from './testing/office.ts'
import { accept, pay } from './testing/process.ts'

// A Wednesday: the limit of three and a half days, counted from the next day, runs over a weekend.
const office = await openOffice('2026-12-02T01:00:00Z')
const head = office.official('hn-mot-cua')
const desk = office.official('hn-tiep-nhan')
const oversee = () => office.run(head, overseeDueTimes, {})

async function acceptOne(): Promise<string> {
  const { dossierId } = await submitExchange(office, office.citizen('ngoc-lan'))
  await accept(office, await pay(office, dossierId))
  return dossierId
}

const first = await acceptOne()

test('an accepted dossier with all its time is nobody’s worry yet', async () => {
  const { overdue, dueSoon, forecastLate, forecast } = await oversee()
  assert.deepEqual([overdue.total, dueSoon.total, forecastLate.total], [0, 0, 0])
  assert.deepEqual(forecast, { lookedAt: 1, isPartial: false })
})

test('a step that overruns its share makes the dossier forecast late, days before it is due', async () => {
  office.clock.advance({ hours: 58 })
  const { dueSoon, forecastLate } = await oversee()
  assert.equal(dueSoon.total, 0)
  const [line] = forecastLate.lines
  assert.equal(line?.dossierId, first)
  assert.equal(line.isForecastLate, true)
  assert.equal(line.isOverdue, false)
  assert.ok(
    line.stepSince !== null && line.stepSince < line.apologyBy!,
    'the last moment for an apology is still to come',
  )
  assert.ok(line.usedShare !== null && line.usedShare > 0 && line.usedShare < 1)
})

test('past its due minute it is overdue, with more than its whole time used', async () => {
  office.clock.advance({ hours: 14 * 24 })
  const { overdue, forecastLate, counts } = await oversee()
  assert.deepEqual(
    overdue.lines.map(({ dossierId }) => dossierId),
    [first],
  )
  assert.ok(overdue.lines[0]!.usedShare! > 1)
  assert.equal(forecastLate.total, 0)
  assert.equal(counts['overdue'], 1)
})

test('a list is read from either end', async () => {
  const second = await acceptOne()
  const ids = async (filter: Parameters<typeof listWork.run>[1]) =>
    (await office.run(desk, listWork, filter)).lines.map(({ dossierId }) => dossierId)
  for (const sort of ['due', 'submitted'] as const) {
    assert.deepEqual(await ids({ view: 'unit', sort, direction: 'ascending' }), [first, second], sort)
    assert.deepEqual(await ids({ view: 'unit', sort, direction: 'descending' }), [second, first], sort)
  }
})

test('who does not oversee is refused', async () => {
  await assert.rejects(office.run(desk, overseeDueTimes, {}), { code: 'kernel/not-permitted' })
})

test('another organisation’s head sees none of it', async () => {
  const { overdue } = await office.run(office.official('hue-lanh-dao'), overseeDueTimes, {})
  assert.equal(overdue.total, 0)
})
