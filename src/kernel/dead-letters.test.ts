import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { Type } from 'typebox'
import { countDeadLetters, listDeadLetters, redriveDeadLetters } from './dead-letters.ts'
import { defineJob, enqueue, queueName } from './jobs.ts'
import { startJobs } from './start-jobs.ts'
import { club } from './testing/club.ts'
import { testPlatform } from './testing/platform.ts'
import { workOff } from './work-off.ts'

let isBellMended = false
const mendBell = defineJob({
  name: 'club/mend-bell',
  data: Type.Object({ bell: Type.String() }),
  retries: 0,
  async run() {
    if (!isBellMended) throw new Error('the bell is still broken')
  },
})

const { platform, databaseUrl } = await testPlatform([{ ...club, jobs: [mendBell] }])
const jobs = await startJobs(platform, { databaseUrl, work: false })
after(() => jobs.stop())

test('work that fails to its last retry is kept, counted, and goes back to its workers when asked', async () => {
  await platform.database.transaction().execute((tx) => enqueue(tx, mendBell, { bell: 'great' }))
  const [job] = await jobs.boss.fetch(queueName(mendBell.name))
  await jobs.boss.fail(queueName(mendBell.name), job!.id, { reason: 'broken' })
  assert.equal(await countDeadLetters(platform, jobs.boss), 1)
  assert.deepEqual(await listDeadLetters(platform, jobs.boss), [{ name: 'club/mend-bell', waiting: 1 }])

  isBellMended = true
  assert.equal(await redriveDeadLetters(jobs.boss, mendBell.name), 1)
  assert.equal(await workOff(platform, jobs), 1)
})

test('a job asked for in a transaction that rolls back was never asked for', async () => {
  await assert.rejects(
    platform.database.transaction().execute(async (tx) => {
      await enqueue(tx, mendBell, { bell: 'small' })
      throw new Error('changed my mind')
    }),
  )
  assert.equal(await workOff(platform, jobs), 0)
})
