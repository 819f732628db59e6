import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { signNotice } from '../../stand-ins/bank/sign-notice.ts'
import type { Transaction } from '../../stand-ins/bank/ledger.ts'
import { signingKey } from '../../stand-ins/serving/keys.ts'
import { assertShows } from '../testing/assert-shows.ts'
import { obligationOf, payAtBank, submitExchange, type Obligation } from '../testing/exchange.ts'
import { signedIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { until } from '../testing/until.ts'
import type { WebClient } from '../testing/web-client.ts'

let demo: Demo
let lan: WebClient
let dossierId: string
let obligation: Obligation

before(async () => {
  demo = await startDemo()
  lan = await signedIn(demo, 'ngoc-lan')
  dossierId = await submitExchange(lan)
  obligation = await obligationOf(lan, dossierId)
})
after(() => demo.stop())

test('a notice for another amount does not pay; the money is to be given back and the cashier is told', async () => {
  await signedIn(demo, 'hn-thu-quy')
  await payAtBank(demo, lan, { qr: obligation.qr, variant: 'other-amount' })
  assert.equal(await lastVerdict(), 'other-amount')
  await assertOpen()
  await until('the cashier is told', async () => (await messages('payment-unmatched')) > 0)
})

test('a notice with a reference that nobody has is kept as it came and pays nothing', async () => {
  await payAtBank(demo, lan, { qr: obligation.qr, variant: 'unknown-reference' })
  assert.equal(await lastVerdict(), 'unknown-reference')
  await assertOpen()
})

test('a forged notice is refused, kept out of the books and on record', async () => {
  const before = await transfers()
  assertShows(await payAtBank(demo, lan, { qr: obligation.qr, variant: 'forged' }), /401/)
  assert.deepEqual(await transfers(), before)
  await assertOpen()
  assert.ok((await refusedNotices()) > 0)
})

test('a signed notice that is altered on its way, comes too late or is bent at the head is refused', async () => {
  const honest = await signNotice(transaction(), bankKey(), Date.now())
  const cheaper = honest.body.replace(`"amount":${obligation.amount}`, '"amount":1')
  const [head, , signature] = honest.signature.split('.') as [string, string, string]
  const withHead = (header: object) => `${Buffer.from(JSON.stringify(header)).toString('base64url')}..${signature}`
  const attempts: readonly (readonly [string, string, string])[] = [
    ['another amount', cheaper, honest.signature],
    ['no signature', honest.body, ''],
    ['no algorithm', honest.body, withHead({ alg: 'none', typ: 'payment-notice+jws', iat: now() })],
    ['a shared key', honest.body, withHead({ alg: 'HS256', kid: 'bank-1', typ: 'payment-notice+jws', iat: now() })],
    ['a key of the sender', honest.body, withHead({ alg: 'ES256', jku: 'http://127.0.0.1:9/', iat: now() })],
    ['cut', honest.body, `${head}..${signature.slice(0, 20)}`],
    ['an hour ago', ...pair(await signNotice(transaction(), bankKey(), Date.now() - 3_600_000))],
    ['in an hour', ...pair(await signNotice(transaction(), bankKey(), Date.now() + 3_600_000))],
  ]
  const before = await transfers()
  for (const [what, body, jws] of attempts) {
    const { status } = await notice(body, jws)
    assert.ok(status === 401 || status === 422, `${what}: ${status}`)
  }
  assert.deepEqual(await transfers(), before)
  await assertOpen()
})

test('money that reached another account than the one on the code does not pay', async () => {
  const elsewhere = transaction({ payee: { bank: '970436', account: '0000000001' } })
  assert.equal((await notice(...pair(await signNotice(elsewhere, bankKey(), Date.now())))).status, 200)
  assert.equal(await lastVerdict(), 'other-account')
  await assertOpen()
})

test('the notice that is right pays once, however often and at whatever moment it comes', async () => {
  const paid = transaction()
  const repeated = await signNotice(paid, bankKey(), Date.now())
  const answers = await Promise.all(Array.from({ length: 8 }, () => notice(repeated.body, repeated.signature)))
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
  assert.equal((await obligationOf(lan, dossierId)).state, 'paid')
  assert.equal((await demo.query('select 1 from payments.receipt')).length, 1)
  const [row] = await demo.query<{ count: number }>(
    `select count(*)::int as count from payments.transfer where transaction_id = $1`,
    [paid.id],
  )
  assert.equal(row!.count, 1)
})

test('the same transaction told again with other facts is refused', async () => {
  const [row] = await demo.query<{ id: string }>(
    `select transaction_id as id from payments.transfer where verdict = 'matched'`,
  )
  const other = await signNotice(transaction({ id: row!.id, amount: 1 }), bankKey(), Date.now())
  assert.equal((await notice(other.body, other.signature)).status, 409)
})

test('who pays twice gets the second payment back, and one receipt', async () => {
  await payAtBank(demo, lan, { qr: obligation.qr })
  assert.equal(await lastVerdict(), 'duplicate')
  assert.equal((await demo.query('select 1 from payments.receipt')).length, 1)
  assert.ok((await demo.query('select 1 from payments.refund')).length >= 2)
})

test('a payment after the dossier was withdrawn is late and goes back', async () => {
  const second = await submitExchange(lan)
  const owed = await obligationOf(lan, second)
  const [row] = await demo.query<{ version: number }>('select version from dossiers.dossier where id = $1', [second])
  const withdrawn = await lan.command('dossiers/withdraw-dossier', {
    dossierId: second,
    version: row!.version,
    reason: 'Tôi nộp nhầm trường hợp.',
  })
  assert.equal(withdrawn.status, 200)
  await payAtBank(demo, lan, { qr: owed.qr })
  assert.equal(await lastVerdict(), 'late')
})

test('a notice that is no notice is refused without a defect', async () => {
  for (const body of ['', '{', '[]', 'null', '{"transactionId":1}', `{"x":"${'y'.repeat(20_000)}"}`, '\u0000']) {
    const { status } = await notice(body, 'x..y')
    assert.ok([400, 401, 413, 422].includes(status), `${body.slice(0, 30)}: ${status}`)
  }
  const defects = demo
    .log()
    .split('\n')
    .filter((line) => /"level":"(error|fatal)"/.test(line))
  assert.deepEqual(defects, [])
})

/** The key with which the stand-in signs: a notice that only the bank could have sent. */
function bankKey() {
  return signingKey(`${demo.state}/stand-ins/bank`, 'bank-1')
}

function transaction(changes: Partial<Transaction> = {}): Transaction {
  return {
    id: randomUUID(),
    kind: 'payment',
    reference: obligation.reference,
    amount: obligation.amount,
    content: 'le phi',
    payee: { bank: obligation.payee.bank, account: obligation.payee.account },
    payerName: 'NGUYEN THI NGOC LAN',
    bookedAt: Temporal.Now.instant().round('millisecond').toString(),
    ...changes,
  }
}

function pair({ body, signature }: Awaited<ReturnType<typeof signNotice>>): [string, string] {
  return [body, signature]
}

function notice(body: string, signature: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'x-jws-signature': signature }
  return fetch(`${demo.url}/payments/notices`, { method: 'POST', headers, body })
}

function now(): number {
  return Math.floor(Date.now() / 1000)
}

async function assertOpen(): Promise<void> {
  assert.equal((await obligationOf(lan, dossierId)).state, 'open')
}

async function transfers(): Promise<object[]> {
  return await demo.query('select * from payments.transfer order by transaction_id')
}

async function lastVerdict(): Promise<string> {
  const [row] = await demo.query<{ verdict: string }>(
    'select verdict from payments.transfer order by received_at desc limit 1',
  )
  return row!.verdict
}

async function messages(template: string): Promise<number> {
  return (await demo.query('select 1 from notifications.message where template = $1', [template])).length
}

async function refusedNotices(): Promise<number> {
  return (
    await demo.query(`select 1 from kernel.audit_entry where event = 'payment-notice-received' and outcome = 'refused'`)
  ).length
}
