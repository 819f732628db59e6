import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { createRemoteJWKSet, flattenedVerify } from 'jose'
import { buildVietQr } from '#standards/vietqr/build-viet-qr.ts'
import { serve } from '../serving/serve.ts'
import type { Served } from '../serving/serve.ts'
import { createVisitor } from '../testing/visitor.ts'
import { startBank } from './start-bank.ts'

interface Notice {
  readonly transactionId: string
  readonly reference: string
  readonly amount: number
  readonly bookedAt: string
}

const client = { id: 'sen-portal', secret: 'the secret of the tests' }
const authorization = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`
const fee = { bank: '999999', account: '351101260801', accountKind: 'account', purpose: 'Le phi doi GPLX' } as const
const qrOf = (reference: string) => buildVietQr({ ...fee, amount: 135_000, reference })

let bank: Served
let platform: Served
const received: { signature: string; body: string }[] = []
/** Statuses of the platform's next answers; 204 when there is none. */
const answers: number[] = []
const arrivals = new EventTarget()

before(async () => {
  platform = await serve({
    port: 0,
    build: () => async (request, response) => {
      assert.equal(`${request.method} ${request.url}`, 'POST /payments/notices')
      received.push({ signature: String(request.headers['x-jws-signature']), body: await text(request) })
      response.writeHead(answers.shift() ?? 204).end()
      arrivals.dispatchEvent(new Event('notice'))
    },
  })
})
after(() => platform.close())
beforeEach(async () => {
  bank = await startBank({ port: 0, clients: [client], platformUrl: platform.url, retryDelays: [0] })
})
afterEach(async () => {
  await bank.close()
  received.length = 0
  answers.length = 0
})

async function pay(qr: string, variant: string) {
  const visitor = createVisitor('http://127.0.0.1:9/')
  const page = await visitor.get(`${bank.url}/?qr=${encodeURIComponent(qr)}`)
  const order = page.text.match(/name="order" value="([^"]+)"/)![1]!
  const fields = { qr, order, payer: 'NGUYEN THI NGOC LAN', variant }
  return { page, fields, visitor, receipt: await visitor.post(`${bank.url}/transfers`, fields) }
}

async function verified({ signature, body }: { signature: string; body: string }) {
  const [header, , value] = signature.split('.')
  const keys = createRemoteJWKSet(new URL(`${bank.url}/jwks.json`))
  const payload = Buffer.from(body).toString('base64url')
  const { protectedHeader } = await flattenedVerify({ protected: header!, payload, signature: value! }, keys)
  return { header: protectedHeader!, notice: JSON.parse(body) as Notice }
}

async function statement(): Promise<{ entries: Notice[]; credited: number; refunded: number; count: number }> {
  const today = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh')
  const response = await fetch(`${bank.url}/statement?date=${today.toString()}`, { headers: { authorization } })
  return (await response.json()) as never
}

test('the payer sees payee, amount and content, and the platform gets a notice whose signature holds', async () => {
  const { page, receipt } = await pay(qrOf('HN-1001'), 'plain')
  assert.match(page.text, /PHONG CSGT CONG AN TP HA NOI/)
  assert.match(page.text, /135\.000 đồng/)
  assert.match(page.text, /Le phi doi GPLX/)
  assert.match(receipt.text, /cổng dịch vụ đã nhận \(204\)/)
  assert.equal(received.length, 1)
  const { header, notice } = await verified(received[0]!)
  assert.equal(header.alg, 'ES256')
  assert.ok(Math.abs(Number(header['iat']) - Date.now() / 1000) < 60)
  assert.equal(notice.reference, 'HN-1001')
  assert.equal(notice.amount, 135_000)
})

test('a changed amount breaks the signature', async () => {
  await pay(qrOf('HN-1002'), 'plain')
  const { signature, body } = received[0]!
  await assert.rejects(verified({ signature, body: body.replace('135000', '135001') }), /signature/)
})

test('one order sent twice by the payer moves money once', async () => {
  const { visitor, fields } = await pay(qrOf('HN-1003'), 'plain')
  await visitor.post(`${bank.url}/transfers`, fields)
  assert.equal((await statement()).count, 1)
  assert.equal(received.length, 1)
})

test('the bank repeats a notice, freshly signed, until the platform accepts it', async () => {
  answers.push(503, 500, 404)
  await pay(qrOf('HN-1004'), 'plain')
  while (received.length < 4) await once(arrivals, 'notice')
  const notices = await Promise.all(received.map(verified))
  assert.equal(new Set(notices.map(({ notice }) => notice.transactionId)).size, 1)
  assert.equal(new Set(received.map(({ signature }) => signature)).size, 4)
})

test('a doubled notice is the same transaction twice', async () => {
  await pay(qrOf('HN-1005'), 'twice')
  assert.equal(received.length, 2)
  assert.equal(received[0]!.body, received[1]!.body)
  assert.equal((await statement()).count, 1)
})

test('a late notice stays in the bank until it is released, while the statement already has the money', async () => {
  const { visitor, receipt } = await pay(qrOf('HN-1006'), 'late')
  assert.match(receipt.text, /đang giữ thông báo/)
  assert.equal(received.length, 0)
  assert.equal((await statement()).credited, 135_000)
  await visitor.post(`${receipt.url.href}/notices`, {})
  assert.equal((await verified(received[0]!)).notice.reference, 'HN-1006')
})

test('another amount and an unknown reference are true notices of what was really paid', async () => {
  await pay(qrOf('HN-1007'), 'other-amount')
  await pay(qrOf('HN-1007'), 'unknown-reference')
  const [short, strange] = await Promise.all(received.map(verified))
  assert.equal(short!.notice.amount, 134_000)
  assert.equal(strange!.notice.amount, 135_000)
  assert.notEqual(strange!.notice.reference, 'HN-1007')
})

test('a forged notice names the right key, fails verification, and no money moved', async () => {
  answers.push(401)
  const { receipt } = await pay(qrOf('HN-1008'), 'forged')
  assert.match(receipt.text, /từ chối \(401\)/)
  await assert.rejects(verified(received[0]!), /signature verification failed/)
  assert.equal((await statement()).count, 0)
})

test('an unreadable code and a code without reference are told at the page', async () => {
  const visitor = createVisitor('http://127.0.0.1:9/')
  const broken = await visitor.get(`${bank.url}/?qr=${encodeURIComponent(qrOf('HN-1').replace('135000', '135001'))}`)
  assert.equal(broken.status, 422)
  assert.match(broken.text, /Không đọc được mã VietQR/)
  const qr = buildVietQr({ ...fee, amount: 135_000 })
  const anonymous = await visitor.post(`${bank.url}/transfers`, { qr, variant: 'plain' })
  assert.match(anonymous.text, /không có số tham chiếu/)
})

test('the account side is closed to strangers and answers its client', async () => {
  for (const path of ['/statement?date=2026-11-21', '/transactions/HN-1009']) {
    assert.equal((await fetch(bank.url + path)).status, 401)
  }
  await pay(qrOf('HN-1009'), 'plain')
  const response = await fetch(`${bank.url}/transactions/HN-1009`, { headers: { authorization } })
  const status = (await response.json()) as { transactions: Notice[] }
  assert.equal(status.transactions[0]!.amount, 135_000)
  const unreadable = await fetch(`${bank.url}/statement?date=2026-02-30`, { headers: { authorization } })
  assert.equal(unreadable.status, 400)
})

test('a refund is booked once for each key and never exceeds the payment', async () => {
  await pay(qrOf('HN-1010'), 'plain')
  const { transactionId } = (await verified(received[0]!)).notice
  const refund = (key: string, amount: number, id: string = transactionId) =>
    fetch(`${bank.url}/refunds`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ transactionId: id, amount, reason: 'nop thua' }),
    })
  assert.equal((await refund('r-1', 100_000)).status, 201)
  assert.equal((await refund('r-1', 100_000)).status, 200)
  assert.equal((await refund('r-2', 100_000)).status, 409)
  assert.equal((await refund('r-3', -1)).status, 400)
  assert.equal((await refund('r-4', 1, 'unknown')).status, 404)
  assert.deepEqual([(await statement()).credited, (await statement()).refunded], [135_000, 100_000])
})

test('book, key and undelivered notices outlive a restart', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'sen-bank-'))
  const options = { port: 0, clients: [client], platformUrl: platform.url, directory }
  await bank.close()
  bank = await startBank({ ...options, retryDelays: [60_000] })
  answers.push(503)
  await pay(qrOf('HN-1011'), 'plain')
  await verified(received[0]!)
  await bank.close()
  bank = await startBank({ ...options, retryDelays: [0] })
  while (received.length < 2) await once(arrivals, 'notice')
  await Promise.all(received.map(verified))
  assert.equal((await statement()).count, 1)
  rmSync(directory, { recursive: true })
})

test('a silent platform is noted as unreachable', async () => {
  const closed = createServer().listen(0, '127.0.0.1')
  await once(closed, 'listening')
  const { port } = closed.address() as { port: number }
  closed.close()
  await bank.close()
  const platformUrl = `http://127.0.0.1:${port}`
  bank = await startBank({ port: 0, clients: [client], platformUrl, retryDelays: [60_000] })
  assert.match((await pay(qrOf('HN-1012'), 'plain')).receipt.text, /không trả lời/)
})
