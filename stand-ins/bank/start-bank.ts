import { toAscii } from '#standards/vietnamese-text/to-ascii.ts'
import { citizens } from '../accounts.ts'
import { feeAccounts } from '../cast/fee-accounts.ts'
import { publicKeySet, signingKey } from '../serving/keys.ts'
import { createPages, listenerOf } from '../serving/pages.tsx'
import { serve } from '../serving/serve.ts'
import type { Served } from '../serving/serve.ts'
import { addAccountRoutes } from './account-routes.ts'
import type { BankClient } from './account-routes.ts'
import { createDeliveries } from './deliver-notices.ts'
import { openLedger } from './ledger.ts'
import { addTransferRoutes, plays } from './transfer-routes.tsx'

export interface BankOptions {
  readonly port: number
  readonly clients: readonly BankClient[]
  readonly platformUrl: string
  /** Folder that keeps book and key over restarts; without it they live as long as the process. */
  readonly directory?: string
  /** Pauses between attempts, in milliseconds; the last one repeats until the platform answers 2xx. */
  readonly retryDelays?: readonly number[]
}

const seconds = 1000
const defaultRetryDelays = [1 * seconds, 5 * seconds, 30 * seconds, 120 * seconds, 600 * seconds]

/** Plays the bank that takes fees for the treasury: VietQR transfers, signed notices, statement, status and refunds. */
export async function startBank(options: BankOptions): Promise<Served> {
  const { port, clients, platformUrl, directory, retryDelays = defaultRetryDelays } = options
  const key = signingKey(directory, 'bank-1')
  const ledger = openLedger(directory)
  const noticeUrl = new URL('/payments/notices', platformUrl).href
  const deliveries = createDeliveries({ ledger, key, noticeUrl, retryDelays })
  const payers = citizens.map((citizen) => toAscii(citizen.name).toUpperCase())
  const served = await serve({
    port,
    build: async () => {
      const app = await createPages(plays)
      app.get('/jwks.json', async () => publicKeySet(key))
      addTransferRoutes(app, { ledger, deliveries, platformUrl, payers, feeAccounts })
      await addAccountRoutes(app, { ledger, clients })
      return listenerOf(app)
    },
  })
  deliveries.resume()
  return {
    url: served.url,
    close() {
      deliveries.stop()
      return served.close()
    },
  }
}
