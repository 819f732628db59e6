import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { countOverdueTimers, fireTimers } from './fire-timers.ts'
import { keepHouse } from './keep-house.ts'
import type { AuditNote, Call } from './operations.ts'
import { runAsSystem } from './run-as-system.ts'
import { startBackground } from './start-background.ts'
import { startJobs } from './start-jobs.ts'
import { club } from './testing/club.ts'
import { testPlatform } from './testing/platform.ts'
import { clearTimer, defineTimer, setTimer } from './timers.ts'

let isBroken = true
const fired: string[] = []
const bellRings = defineTimer({
  name: 'club/bell-rings',
  payload: Type.Object({}),
  async fire(_call, _payload, subject) {
    if (isBroken) throw new Error('the bell is broken')
    fired.push(subject)
  },
})

let rounds = 0
const countRounds = {
  name: 'club/count-rounds',
  everyMilliseconds: 20,
  run: async () => {
    if (++rounds === 1) throw new Error('the first round fails')
  },
}

const { platform, clock, databaseUrl } = await testPlatform([{ ...club, timers: [bellRings], loops: [countRounds] }])
const jobs = await startJobs(platform, { databaseUrl, work: false })
after(() => jobs.stop())

const set = (subject: string, minutes: number) =>
  inTransaction((call) => setTimer(call, bellRings, { subject, fireAt: clock.now().add({ minutes }), payload: {} }))

async function inTransaction(run: (call: Call) => Promise<void>): Promise<void> {
  await runAsSystem(platform, { name: 'club/test', requestId: 'test', run })
}

test('a timer that fails is counted by the watchdog and tried again after a pause, until it fires once', async () => {
  await set('great', 10)
  assert.equal(await fireTimers(platform), 0, 'not before its moment')
  clock.advance({ minutes: 12 })
  assert.equal(await fireTimers(platform), 0)
  assert.equal(await countOverdueTimers(platform), 1)
  isBroken = false
  assert.equal(await fireTimers(platform), 0, 'the pause is not over')
  clock.advance({ minutes: 2 })
  assert.equal(await fireTimers(platform), 1)
  assert.equal(await countOverdueTimers(platform), 0)
  assert.deepEqual(fired, ['great'])
})

test('a timer set again moves, a cleared one never fires', async () => {
  await set('small', 5)
  await set('small', 60)
  await set('cracked', 5)
  await inTransaction((call) => clearTimer(call, bellRings, 'cracked'))
  clock.advance({ minutes: 30 })
  assert.equal(await fireTimers(platform), 0)
  clock.advance({ minutes: 31 })
  assert.equal(await fireTimers(platform), 1)
  assert.deepEqual(fired, ['great', 'small'])
})

test('two processes that fire at the same moment fire a timer once', async () => {
  await set('twin', 1)
  clock.advance({ minutes: 2 })
  const counts = await Promise.all([fireTimers(platform), fireTimers(platform), fireTimers(platform)])
  assert.equal(
    counts.reduce((sum, count) => sum + count),
    1,
  )
  assert.equal(fired.filter((subject) => subject === 'twin').length, 1)
})

test('the loops fire timers, link the audit chain and do what modules declare, and stop when told', async () => {
  const background = startBackground(platform, jobs)
  await set('evening', 1)
  clock.advance({ minutes: 2 })
  await until(() => fired.includes('evening'))
  await until(async () => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from kernel.audit_unsealed`.execute(
      platform.database,
    )
    return rows[0]?.count === 0
  })
  await until(() => rounds > 2)
  await background.stop()
  const seen = rounds
  await set('night', 1)
  clock.advance({ minutes: 5 })
  assert.equal(await countOverdueTimers(platform), 1)
  assert.equal(rounds, seen)
})

test('house-keeping deletes answers and events that have done their service and leaves the audit log alone', async () => {
  const count = async () => {
    const { rows } = await sql<{ timers: number; entries: number }>`
      select (select count(*) from kernel.timer where fired_at is not null) as timers,
        (select count(*) from kernel.audit_entry) as entries`.execute(platform.database)
    return rows[0]!
  }
  const before = await count()
  clock.advance({ hours: 31 * 24 })
  await keepHouse(platform)
  const kept = await count()
  assert.ok(before.timers > 0 && before.entries > 0)
  assert.deepEqual(kept, { timers: 0, entries: before.entries })
})

/** Waits for what the loops do on their own; gives up after ten seconds. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail('it did not happen within ten seconds')
}

test('a handler that only looked leaves no audit entry, one that did something does', async () => {
  const entries = async () => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from kernel.audit_entry
      where event = 'club/look'`.execute(platform.database)
    return rows[0]!.count
  }
  const look = (note: AuditNote) =>
    runAsSystem(platform, { name: 'club/look', requestId: 'test', run: async (call) => call.note(note) })
  await look({ nothingDone: true })
  assert.equal(await entries(), 0)
  await look({ detail: { found: 1 } })
  assert.equal(await entries(), 1)
})
