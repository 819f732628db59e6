import { vietnamDate } from '#law/vietnamese-dates.ts'
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { CompactSign, generateKeyPair } from 'jose'
import { sql } from 'kysely'
import { systemActor } from '#kernel/permissions.ts'
import { listOwnMessages } from '#modules/notifications'
import { buildVietQr } from '#standards/vietqr/build-viet-qr.ts'
import { parseVietQr } from '#standards/vietqr/parse-viet-qr.ts'
import { cancelObligation } from './commands/cancel-obligation.ts'
import { reconcileDay } from './commands/reconcile-day.ts'
import * as operations from './operations.ts'
import { renderReceipt } from './receipt/render-receipt.ts'
import { cashier, cashierOfHue, HUE, payer, startDesk, stranger } from './testing/start-desk.ts'

const desk = await startDesk()
const { app, clock, platform, run, settle, raise, pay } = desk
after(() => desk.close())

const view = (obligationId: string) => run(payer, operations.getObligation, { obligationId })
const today = () => vietnamDate(clock.now())
const reconciliation = (actor = cashier) =>
  run(actor, operations.listReconciliation, { from: today().subtract({ days: 3 }).toString(), to: today().toString() })

async function events(name: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{ payload: Record<string, unknown> }>`
    select payload from kernel.outbox where event = ${name} order by id`.execute(platform.database)
  return rows.map(({ payload }) => payload)
}

async function cancel(obligationId: string) {
  return await platform.database
    .transaction()
    .execute((tx) =>
      cancelObligation(
        { tx, actor: cashier, now: clock.now(), requestId: 'test', language: 'vi', note: () => {} },
        obligationId,
      ),
    )
}

test('a fee is paid by scanning its code: paid once, receipt drawn, everybody told', async () => {
  const id = await raise('dossier:1')
  const open = await view(id)
  assert.equal(open.amountInWords, 'một trăm ba mươi lăm nghìn đồng')
  assert.deepEqual(parseVietQr(open.qr!), {
    ok: true,
    transfer: {
      bank: '999999',
      account: '351101260801',
      accountKind: 'account',
      amount: 135_000,
      reference: open.reference,
      purpose: `Nop phi ${open.reference}`,
    },
  })
  assert.match(await pay(open.qr!), /cổng dịch vụ đã nhận \(200\)/)
  const paid = await view(id)
  assert.equal(paid.state, 'paid')
  assert.equal(paid.method, 'transfer')
  assert.equal(paid.qr, null)
  assert.equal(paid.receipt?.number, 1)
  assert.deepEqual((await events('payments/obligation-paid')).at(-1), {
    obligationId: id,
    subject: 'dossier:1',
    amount: 135_000,
  })
})

test('the same fee of the same subject is raised once', async () => {
  const [one, two] = await Promise.all([raise('dossier:once'), raise('dossier:once')])
  assert.equal(one, two)
  assert.equal(
    (await events('payments/obligation-raised')).filter(({ subject }) => subject === 'dossier:once').length,
    1,
  )
})

test('an organisation without an account for fees cannot raise one', async () => {
  await assert.rejects(raise('dossier:none', { payee: 'H99' }), { code: 'payments/fee-account-missing' })
})

test('a notice that comes twice, also at the same moment, counts once', async () => {
  const id = await raise('dossier:twice')
  assert.match(await pay((await view(id)).qr!, 'twice'), /\(200\)[\s\S]*\(200\)/)
  assert.equal((await view(id)).state, 'paid')
  const { refunds } = await run(cashier, operations.listRefunds, {})
  assert.ok(!refunds.some(({ obligationId }) => obligationId === id))
})

test('the same transaction with other facts is refused, and the first word stands', async () => {
  const id = await raise('dossier:changed')
  const { reference, payee } = await view(id)
  const notice = {
    transactionId: 'changed-1',
    reference,
    amount: 135_000,
    currency: 'VND',
    content: '',
    payee: { bank: payee.bank, account: payee.account },
    payerName: 'X',
    bookedAt: clock.now().subtract({ hours: 48 }).toString(),
  } as const
  const receive = (change: object) =>
    run(systemActor('bank'), operations.receiveNotice, { keyId: 'k', notice: { ...notice, ...change } })
  assert.deepEqual(await receive({}), { verdict: 'matched', known: false })
  assert.deepEqual(await receive({}), { verdict: 'matched', known: true })
  await assert.rejects(receive({ amount: 1 }), { code: 'payments/notice-differs' })
  assert.equal((await view(id)).state, 'paid')
})

test('a second payment of a paid fee is kept, and has to be given back', async () => {
  const id = await raise('dossier:duplicate')
  const { qr } = await view(id)
  await pay(qr!)
  await pay(qr!)
  const { refunds } = await run(cashier, operations.listRefunds, {})
  const refund = refunds.find(({ obligationId }) => obligationId === id)!
  assert.deepEqual([refund.reason, refund.state, refund.amount], ['duplicate', 'due', 135_000])
  assert.equal((await events('payments/payment-unmatched')).at(-1)?.['verdict'], 'duplicate')

  await assert.rejects(run(cashierOfHue, operations.orderRefund, { refundId: refund.id }), {
    code: 'payments/refund-not-found',
  })
  await run(cashier, operations.orderRefund, { refundId: refund.id })
  await assert.rejects(run(cashier, operations.orderRefund, { refundId: refund.id }), {
    code: 'payments/refund-already-ordered',
  })
  await settle()
  const after_ = (await run(cashier, operations.listRefunds, {})).refunds.find(({ id: own }) => own === refund.id)
  assert.equal(after_?.state, 'done')
  assert.equal((await view(id)).state, 'paid', 'the first payment stands')
})

test('another amount pays nothing and is kept for the cashier', async () => {
  const id = await raise('dossier:short')
  assert.match(await pay((await view(id)).qr!, 'other-amount'), /\(200\)/)
  assert.equal((await view(id)).state, 'open')
  const found = (await reconciliation()).unmatched.find(({ obligationId }) => obligationId === id)
  assert.deepEqual([found?.verdict, found?.amount], ['other-amount', 134_000])
})

test('an unknown reference is kept, with the name to look for its owner by', async () => {
  const id = await raise('dossier:mistyped')
  assert.match(await pay((await view(id)).qr!, 'unknown-reference'), /\(200\)/)
  const found = (await reconciliation()).unmatched.find(({ verdict }) => verdict === 'unknown-reference')
  assert.equal(found?.payerName, 'NGUYEN THI NGOC LAN')
  assert.ok(!(await reconciliation(cashierOfHue)).unmatched.some(({ transferId }) => transferId === found?.transferId))
})

test('a payment after the fee was cancelled has to be given back', async () => {
  const id = await raise('dossier:late')
  const { qr } = await view(id)
  assert.equal((await cancel(id)).state, 'cancelled')
  await pay(qr!)
  assert.equal((await view(id)).state, 'cancelled')
  const { refunds } = await run(cashier, operations.listRefunds, {})
  assert.equal(refunds.find(({ obligationId }) => obligationId === id)?.reason, 'late')
})

test('a paid fee that is no longer owed is refunded through the bank, and cancelling twice is once', async () => {
  const id = await raise('dossier:refused')
  await pay((await view(id)).qr!)
  assert.equal((await cancel(id)).state, 'refund-due')
  assert.equal((await cancel(id)).state, 'refund-due')
  const { refunds } = await run(cashier, operations.listRefunds, {})
  const own = refunds.filter(({ obligationId }) => obligationId === id)
  assert.equal(own.length, 1)
  await run(cashier, operations.orderRefund, { refundId: own[0]!.id })
  await settle()
  assert.equal((await view(id)).state, 'refunded')
})

test('paying oneself with our reference pays nothing', async () => {
  const id = await raise('dossier:own-account')
  const { reference } = await view(id)
  await pay(buildVietQr({ bank: '999999', account: '123', accountKind: 'account', amount: 135_000, reference }))
  assert.equal((await view(id)).state, 'open')
  assert.equal((await events('payments/payment-unmatched')).at(-1)?.['verdict'], 'other-account')
})

test('a forged notice is refused and on record', async () => {
  const id = await raise('dossier:forged')
  assert.match(await pay((await view(id)).qr!, 'forged'), /từ chối \(401\)/)
  assert.equal((await view(id)).state, 'open')
  const { rows } = await sql<{ outcome: string; detail: object }>`
    select outcome, detail from kernel.audit_entry where event = 'payment-notice-received' order by id desc limit 1`.execute(
    platform.database,
  )
  assert.deepEqual(rows[0], { outcome: 'refused', detail: { error: 'payments/notice-forged' } })
})

test('notices without a signature, with another algorithm, too large or from an hour ago are refused', async () => {
  const body = JSON.stringify({ transactionId: 'x' })
  const post = async (signature: string, payload = body) =>
    await app.inject({
      method: 'POST',
      url: '/payments/notices',
      headers: { 'content-type': 'application/json', 'x-jws-signature': signature },
      payload,
    })
  assert.equal((await post('')).json().code, 'payments/notice-forged')
  assert.equal((await post(`${Buffer.from('{"alg":"none"}').toString('base64url')}..AA`)).statusCode, 401)
  const { privateKey } = await generateKeyPair('ES256')
  const jws = await new CompactSign(Buffer.from(body)).setProtectedHeader({ alg: 'ES256' }).sign(privateKey)
  assert.equal((await post(jws.replace(/\.[^.]*\./, '..'))).statusCode, 401)
  assert.equal((await post('', 'x'.repeat(17_000))).statusCode, 413)

  const id = await raise('dossier:replayed')
  const { qr } = await view(id)
  clock.advance({ hours: 1 })
  assert.match(await pay(qr!), /từ chối \(401\)/)
  clock.advance({ hours: -1 })
  assert.equal((await view(id)).state, 'open')
})

test('nobody but the verified bank reaches the operation behind the notices', async () => {
  const answer = await app.inject({ method: 'POST', url: '/api/payments/receive-notice', payload: {} })
  assert.equal(answer.statusCode, 401)
  await assert.rejects(run(cashier, operations.receiveNotice, { keyId: 'x', notice: {} as never }), {
    code: 'kernel/not-permitted',
  })
})

test('a payment whose notice the bank holds back is found by asking, and by asking only once in ten seconds', async () => {
  const id = await raise('dossier:held')
  await pay((await view(id)).qr!, 'late')
  assert.equal((await view(id)).state, 'open')
  assert.deepEqual(await run(payer, operations.askProvider, { obligationId: id }), { state: 'open' })
  await run(payer, operations.askProvider, { obligationId: id })
  await settle()
  assert.equal((await view(id)).state, 'paid')
  await assert.rejects(run(stranger, operations.askProvider, { obligationId: id }), {
    code: 'payments/obligation-not-found',
  })
})

test('a payment that nobody asked for is found by the reconciliation of the next morning', async () => {
  const id = await raise('dossier:lost')
  await pay((await view(id)).qr!, 'late')
  const day = today().toString()
  const reconcile = () =>
    platform.database
      .transaction()
      .execute((tx) =>
        reconcileDay.run(
          { tx, actor: cashier, now: clock.now(), requestId: 'test', language: 'vi', note: () => {} },
          { day },
        ),
      )
  await reconcile()
  await reconcile()
  assert.equal((await view(id)).state, 'paid')
  const { days, differences } = await reconciliation()
  assert.deepEqual(
    differences.map(({ kind, bankAmount, ourAmount }) => [kind, bankAmount, ourAmount]),
    // This one, and the one whose notice was an hour old.
    [
      ['notice-missing', 135_000, null],
      ['notice-missing', 135_000, null],
    ],
  )
  assert.equal(days[0]!.bankCount, days[0]!.ourCount + 2)
  assert.equal(days[0]!.bankAmount, days[0]!.ourAmount + 270_000)
  assert.deepEqual((await reconciliation(cashierOfHue)).differences, [])
})

test('cash is taken by the cashier of the organisation, for the exact amount, once', async () => {
  const id = await raise('dossier:cash')
  const take = (actor = cashier, amount = 135_000) => run(actor, operations.recordCash, { obligationId: id, amount })
  await assert.rejects(take(cashierOfHue), { code: 'payments/obligation-not-found' })
  await assert.rejects(take({ ...cashier, roles: ['clerk'] }), { code: 'kernel/not-permitted' })
  await assert.rejects(take(cashier, 100_000), { code: 'payments/other-amount' })
  assert.equal((await take()).method, 'cash')
  await assert.rejects(take(), { code: 'payments/action-not-allowed' })
  assert.equal((await cancel(id)).state, 'refund-due')
  const { refunds } = await run(cashier, operations.listRefunds, {})
  const refund = refunds.find(({ obligationId }) => obligationId === id)!
  assert.deepEqual(await run(cashier, operations.orderRefund, { refundId: refund.id }), { state: 'done' })
  assert.equal((await view(id)).state, 'refunded')
})

test('receipt numbers of an organisation have no gap, also when many are paid at once and one fails', async () => {
  const ids = await Promise.all(['a', 'b', 'c', 'd'].map((name) => raise(`dossier:hue-${name}`, { payee: HUE })))
  const results = await Promise.allSettled(
    ids.map((obligationId, index) =>
      run(cashierOfHue, operations.recordCash, { obligationId, amount: index === 2 ? 1 : 135_000 }),
    ),
  )
  assert.equal(results.filter(({ status }) => status === 'rejected').length, 1)
  await run(cashierOfHue, operations.recordCash, { obligationId: ids[2]!, amount: 135_000 })
  const numbers = await Promise.all(ids.map(async (id) => (await view(id)).receipt!.number))
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    [1, 2, 3, 4],
  )
})

test('the receipt states what was paid, to whom and how, and is drawn as a PDF', async () => {
  const id = await raise('dossier:receipt')
  const get = (actor = payer) => run(actor, operations.getReceipt, { obligationId: id })
  await assert.rejects(get(), { code: 'payments/receipt-not-found' })
  await pay((await view(id)).qr!)
  const { facts } = await get()
  assert.equal(facts.payee.name, 'Phòng Cảnh sát giao thông, Công an thành phố Hà Nội')
  assert.equal(facts.payer.name, 'Nguyễn Thị Ngọc Lan')
  assert.deepEqual(facts.lines, [
    { name: 'Lệ phí cấp đổi giấy phép lái xe', basis: 'Thông tư 37/2023/TT-BTC', amount: 135_000 },
  ])
  assert.equal(facts.number, (await view(id)).receipt!.number)
  const pdf = await renderReceipt({ ...facts, lookupUrl: 'https://dichvucong.example.vn/dossiers/1' })
  assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-')
  await assert.rejects(get(stranger), { code: 'payments/obligation-not-found' })
})

test('the cashier lists the fees of the organisation, by state, reference or name', async () => {
  const id = await raise('dossier:listed', {
    payer: { accountId: null, personId: null, name: 'Trần 100% Thật' },
  })
  const list = async (input: object, actor = cashier) =>
    (await run(actor, operations.listObligations, input)).obligations.map((one) => one.id)
  assert.equal((await list({}))[0], id)
  const { reference } = await run(cashier, operations.getObligation, { obligationId: id })
  assert.deepEqual(await list({ search: reference.slice(3, 12) }), [id])
  assert.deepEqual(await list({ search: '100% th' }), [id])
  assert.deepEqual(await list({ state: 'paid', search: reference }), [])
  assert.ok(!(await list({}, cashierOfHue)).includes(id))
  await assert.rejects(run(payer, operations.listObligations, {}), { code: 'kernel/not-permitted' })
})

test('cashiers of the organisation are told of a payment that matches nothing', async () => {
  const account = '0198f2a4-0000-7000-8000-0000000000cc'
  await sql`insert into identity.account (id, kind, issuer, subject, name, language, created_at, signed_in_at)
    values (${account}, 'official', 'x', 'x', 'Dương Thị Hạnh', 'vi', now(), now())`.execute(platform.database)
  await sql`insert into identity.position (id, account_id, organisation, role, valid_from)
    values (${account}, ${account}, ${cashier.organisation}, 'cashier', now())`.execute(platform.database)
  await pay((await view(await raise('dossier:told'))).qr!, 'other-amount')
  await settle()
  const { messages } = await run({ ...cashier, id: account, roles: ['official'] }, listOwnMessages, {})
  assert.equal(messages[0]?.template, 'payment-unmatched')
  assert.equal(messages[0]?.link, '/office/cash')
})

test('people see their own fees only; somebody else’s does not exist, and the attempt is on record', async () => {
  const id = await raise('dossier:private')
  await assert.rejects(run(stranger, operations.getObligation, { obligationId: id }), {
    code: 'payments/obligation-not-found',
  })
  const { rows } = await sql<{ event: string; outcome: string; subject: string }>`
    select event, outcome, subject from kernel.audit_entry order by id desc limit 1`.execute(platform.database)
  assert.deepEqual(rows[0], { event: 'obligation-viewed', outcome: 'refused', subject: `obligation:${id}` })
  await assert.rejects(run(cashierOfHue, operations.getObligation, { obligationId: id }), {
    code: 'payments/obligation-not-found',
  })
  assert.equal((await run(cashier, operations.getObligation, { obligationId: id })).id, id)
  assert.ok((await run(payer, operations.listOwnObligations, {})).obligations.some((own) => own.id === id))
  assert.deepEqual((await run(stranger, operations.listOwnObligations, {})).obligations, [])
})
