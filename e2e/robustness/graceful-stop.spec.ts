import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { prepareExchange } from '../testing/exchange.ts'
import { signedIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { until } from '../testing/until.ts'
import type { WebClient } from '../testing/web-client.ts'
import { assertWhole } from './assert-whole.ts'

let demo: Demo
let lan: WebClient

before(async () => {
  demo = await startDemo()
  lan = await signedIn(demo, 'ngoc-lan')
})
after(() => demo.stop())

test('asked to stop, the platform finishes what is under way, takes nothing new, and ends with code 0', async () => {
  const draftId = await prepareExchange(lan)
  const lock = new pg.Client({ connectionString: demo.databaseUrl })
  after(() => lock.end())
  await lock.connect()
  await lock.query('begin')
  await lock.query('lock table kernel.outbox in access exclusive mode')
  const underWay = lan.command('dossiers/submit-dossier', { draftId })
  await until('the submission waits inside its transaction', async () => {
    return (await demo.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock'`)).length > 0
  })
  const ended = demo.platform.end('SIGTERM')
  await until('new connections are refused', () => isRefused(demo.ports.platform))
  await lock.query('commit')
  const answer = await underWay
  assert.equal(answer.status, 200, 'what was under way is answered')
  assert.equal(await ended, 0)
  await demo.startPlatform()
  await assertWhole(demo, [(JSON.parse(answer.text) as { dossierId: string }).dossierId])
})

async function isRefused(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const outcome = await Promise.race([once(socket, 'connect').then(() => false), refusal(socket)])
  socket.destroy()
  return outcome
}

function refusal(socket: NodeJS.EventEmitter): Promise<boolean> {
  return new Promise((resolve) => socket.once('error', () => resolve(true)))
}
