import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { contentOf, prepareExchange, submitExchange } from '../testing/exchange.ts'
import type { RunningProgram } from '../testing/running-program.ts'
import { signedIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { until } from '../testing/until.ts'
import type { WebClient } from '../testing/web-client.ts'
import { assertWhole } from './assert-whole.ts'

let demo: Demo
let platform: RunningProgram
let lan: WebClient
/** Dossiers that somebody was told of. */
const promised: string[] = []

before(async () => {
  demo = await startDemo()
  platform = demo.platform
  lan = await signedIn(demo, 'ngoc-lan')
})
after(async () => {
  await platform.stop()
  await demo.stop()
})

async function killAndStartAgain(whileDown: () => Promise<unknown> = async () => {}): Promise<void> {
  assert.equal(await platform.end('SIGKILL'), 'SIGKILL')
  await whileDown()
  platform = await demo.startPlatform()
}

test('a platform killed in a burst of submissions had acknowledged some, and starts again', async () => {
  const drafts: string[] = []
  for (let n = 0; n < 10; n++) drafts.push(await prepareExchange(lan))
  const keys = drafts.map(() => randomUUID())
  const burst = drafts.map((draftId, n) => submitWithKey(draftId, keys[n]!))
  await until('the first is answered', async () => (await Promise.race([...burst, pause()])) !== undefined)
  await killAndStartAgain()
  const answers = await Promise.all(burst)
  const acknowledged = answers.filter((dossierId) => dossierId !== undefined)
  assert.ok(acknowledged.length > 0)
  promised.push(...acknowledged)
})

test('what was sent and not answered is sent again with its key and gives one dossier', async () => {
  const draftId = await prepareExchange(lan)
  const key = randomUUID()
  const cut = submitWithKey(draftId, key)
  await until('it is committed', async () => {
    return (await demo.query('select 1 from kernel.repeated_request where key = $1', [key])).length > 0
  })
  await killAndStartAgain()
  const first = await cut
  const again = await submitWithKey(draftId, key)
  assert.ok(again)
  if (first !== undefined) assert.equal(again, first)
  promised.push(again)
})

test('a platform killed between a command and its mail sends the mail after its start, once', async () => {
  // Without a mail server the job waits, whatever the speed of this machine.
  await demo.standIns.end('SIGKILL')
  const dossierId = await submitExchange(lan)
  await killAndStartAgain(() => demo.startStandIns())
  const subject = `dossier:${dossierId}`
  await until('the mail is sent', async () => {
    const [row] = await demo.query<{ waiting: number; sent: number }>(
      `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'sent')::int as sent
      from notifications.email join notifications.message on message.id = message_id where subject = $1`,
      [subject],
    )
    return row!.waiting === 0 && row!.sent > 0
  })
  const mails = (await mailbox()).filter(({ text }) => text.includes(dossierId))
  assert.equal(mails.length, 1)
})

test('timers that came due while the platform was down fire after its start, once', async () => {
  const dossierId = await submitExchange(lan)
  const timers = () =>
    demo.query<{ name: string; fired: string | null }>(
      'select name, fired_at::text as fired from kernel.timer where subject like $1 order by name',
      [`%${dossierId}`],
    )
  assert.ok((await timers()).length > 0, 'a submitted dossier is watched')
  await killAndStartAgain(() =>
    demo.query(`update kernel.timer set fire_at = now() - interval '2 hours' where subject like $1`, [`%${dossierId}`]),
  )
  await until('all have fired', async () => (await timers()).every(({ fired }) => fired !== null))
  const fired = await timers()
  await killAndStartAgain()
  await until('the loops have run', async () => (await lan.get('/health')).text.includes('"well"'))
  assert.deepEqual(await timers(), fired, 'none fires a second time')
})

test('after all of this every dossier has its history, fee, audit entry, event and mail once, and the audit chain holds', async () => {
  await assertWhole(demo, promised)
})

async function submitWithKey(draftId: string, key: string): Promise<string | undefined> {
  const sent = lan.command('dossiers/submit-dossier', { draftId }, { headers: { 'idempotency-key': key } })
  // A request whose server was killed is one that nobody acknowledged.
  const answer = await sent.catch(() => undefined)
  return answer?.status === 200 ? contentOf<{ dossierId: string }>(answer).dossierId : undefined
}

async function mailbox(): Promise<readonly { text: string }[]> {
  const answer = await fetch(`http://127.0.0.1:${demo.ports.mailbox}/messages`)
  return ((await answer.json()) as { messages: { text: string }[] }).messages
}

function pause(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, 20, undefined))
}
