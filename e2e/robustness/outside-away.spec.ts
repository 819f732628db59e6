import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertShows } from '../testing/assert-shows.ts'
import { obligationOf, payAtBank, submitExchange } from '../testing/exchange.ts'
import { signedIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { until } from '../testing/until.ts'
import { createWebClient, type WebClient } from '../testing/web-client.ts'

let demo: Demo
let lan: WebClient

before(async () => {
  demo = await startDemo()
  lan = await signedIn(demo, 'ngoc-lan')
})
after(() => demo.stop())

test('while bank, mail server and identity provider are away the platform serves, and what needs them says so', async () => {
  await demo.standIns.end('SIGKILL')
  assert.equal((await lan.get('/dossiers')).status, 200, 'who is signed in works on')
  const signIn = await createWebClient(demo.url).get('/sign-in/official')
  assert.equal(signIn.status, 503)
  assertShows(signIn, /thử lại|ít phút/i)
  const dossierId = await submitExchange(lan)
  const page = await lan.get(`/dossiers/${dossierId}/payment`)
  assert.equal(page.status, 200, 'the code to pay with needs no bank')
  const asked = await lan.post(`/dossiers/${dossierId}/payment`)
  assert.ok([200, 503].includes(asked.status))
  assertShows(asked, /chưa|ít phút|thử lại/i)
})

test('when they are back, mails go out once each, sign-in works and the payment arrives', async () => {
  await demo.startStandIns()
  const [{ id }] = (await demo.query<{ id: string }>('select id from dossiers.dossier')) as [{ id: string }]
  await payAtBank(demo, lan, await obligationOf(lan, id))
  await until('the fee is paid', async () => (await obligationOf(lan, id)).state === 'paid')
  await until('every mail is sent', async () => {
    return (await demo.query(`select 1 from notifications.email where state = 'waiting'`)).length === 0
  })
  const answer = await fetch(`http://127.0.0.1:${demo.ports.mailbox}/messages`)
  const { messages } = (await answer.json()) as { messages: { to: unknown; subject: string; text: string }[] }
  const told = messages.map(({ to, subject, text }) => JSON.stringify([to, subject, text]))
  assert.equal(new Set(told).size, told.length, 'nobody is told twice')
  assert.ok(told.length > 0)
  assert.equal((await (await signedIn(demo, 'hn-tiep-nhan')).get('/office')).status, 200)
})
