import { createServer as createSocketServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { createServer } from '#kernel/http/server.ts'
import { anonymous, type Actor } from '#kernel/permissions.ts'
import { testPlatform, type TestPlatform } from '#kernel/testing/platform.ts'
import { loadReferenceData } from '#modules/organisations'
import { modules } from '../../../modules.ts'
import { startBank } from '../../../../stand-ins/bank/start-bank.ts'
import { createVisitor } from '../../../../stand-ins/testing/visitor.ts'
import { connectBank } from '../bank/connect-bank.ts'
import { raiseObligation, type NewObligation } from '../commands/raise-obligation.ts'
import { loadFeeAccounts } from '../fee-accounts/load-fee-accounts.ts'
import { registerPaymentNotices } from '../http/register-payment-notices.ts'
import payments from '../module.ts'

export const HANOI = 'G01.26.08'
export const HUE = 'G01.57.08'
const ACCOUNT = '0198f2a4-0000-7000-8000-0000000000aa'

export const payer: Actor = { kind: 'person', id: ACCOUNT, roles: ['citizen'], organisation: null, personId: null }
export const stranger: Actor = { ...payer, id: '0198f2a4-0000-7000-8000-0000000000bb' }
export const cashier: Actor = {
  kind: 'official',
  id: 'cashier',
  roles: ['cashier'],
  organisation: HANOI,
  personId: null,
}
export const cashierOfHue: Actor = { ...cashier, id: 'cashier-hue', organisation: HUE }

export type Desk = TestPlatform & {
  readonly app: FastifyInstance
  readonly bankUrl: string
  readonly raise: (subject: string, change?: Partial<NewObligation>) => Promise<string>
  /** Pays at the bank's page; returns what the page says. */
  readonly pay: (qr: string, variant?: string) => Promise<string>
}

/** Payments with the real stand-in bank, which calls back over HTTP; the clock shows today, since the bank's does. */
export async function startDesk(): Promise<Desk & { close: () => Promise<void> }> {
  const test = await testPlatform(
    modules.slice(0, modules.indexOf(payments) + 1),
    Temporal.Now.instant().round('millisecond').toString(),
  )
  const { platform, clock } = test
  await loadReferenceData(platform.database)
  await loadFeeAccounts(platform.database)
  const app = await createServer(platform, {
    publicUrl: 'http://127.0.0.1:9',
    authenticate: async () => anonymous,
    readLanguage: () => 'vi',
    requestsPerMinute: 10_000,
  })
  // The bank must know where the platform listens, and the platform where the bank does.
  const bankSettings = { clientId: 'sen-portal', clientSecret: 'a-secret-of-the-tests' }
  const platformPort = await freePort()
  const bank = await startBank({
    port: 0,
    clients: [{ id: bankSettings.clientId, secret: bankSettings.clientSecret }],
    platformUrl: `http://127.0.0.1:${platformPort}`,
    retryDelays: [3_600_000],
  })
  connectBank({ url: bank.url, ...bankSettings })
  registerPaymentNotices(app, platform, { bankUrl: bank.url })
  await app.listen({ port: platformPort, host: '127.0.0.1' })

  return {
    ...test,
    app,
    bankUrl: bank.url,
    async raise(subject, change = {}) {
      return await platform.database.transaction().execute(async (tx) => {
        const call = {
          tx,
          actor: payer,
          now: clock.now(),
          requestId: 'test',
          language: 'vi',
          note: () => {},
        } as const
        return (await raiseObligation(call, { ...fee, subject, ...change })).obligationId
      })
    },
    async pay(qr, variant = 'plain') {
      const visitor = createVisitor('http://127.0.0.1:9/')
      const page = await visitor.get(`${bank.url}/?qr=${encodeURIComponent(qr)}`)
      const order = page.text.match(/name="order" value="([^"]+)"/)![1]!
      return (await visitor.post(`${bank.url}/transfers`, { qr, order, payer: 'NGUYEN THI NGOC LAN', variant })).text
    },
    async close() {
      await Promise.all([bank.close(), app.close()])
    },
  }
}

const fee: Omit<NewObligation, 'subject'> = {
  payer: { accountId: ACCOUNT, personId: null, name: 'Nguyễn Thị Ngọc Lan' },
  payee: HANOI,
  amount: 135_000,
  reason: 'Lệ phí cấp đổi giấy phép lái xe',
  feeCode: 'licence-exchange',
  feeBasis: 'Thông tư 37/2023/TT-BTC',
}

async function freePort(): Promise<number> {
  const server = createSocketServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
