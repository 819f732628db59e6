import type { SigningKey } from '../serving/keys.ts'
import { isAccepted } from './ledger.ts'
import type { Attempt, Ledger, Transaction } from './ledger.ts'
import { signNotice } from './sign-notice.ts'

export interface Deliveries {
  /** Sends now, and again with growing pauses until the platform answers 2xx; resolves after the first attempt. */
  deliver(transaction: Transaction): Promise<void>
  /** One attempt with a key that the platform does not know. */
  forge(transaction: Transaction, key: SigningKey): Promise<Attempt['outcome']>
  /** Takes up what was not delivered before a restart. */
  resume(): void
  stop(): void
}

interface DeliveriesOptions {
  readonly ledger: Ledger
  readonly key: SigningKey
  readonly noticeUrl: string
  readonly retryDelays: readonly number[]
}

const patience = 10_000

export function createDeliveries({ ledger, key, noticeUrl, retryDelays }: DeliveriesOptions): Deliveries {
  const timers = new Map<string, NodeJS.Timeout>()
  let isStopped = false

  const send = async (transaction: Transaction, signer: SigningKey): Promise<Attempt['outcome']> => {
    // Signed anew for each attempt: the platform may refuse an old `iat` as a replay.
    const { body, signature } = await signNotice(transaction, signer, Date.now())
    try {
      const response = await fetch(noticeUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-jws-signature': signature },
        body,
        signal: AbortSignal.timeout(patience),
      })
      await response.body?.cancel()
      return response.status
    } catch {
      return 'unreachable'
    }
  }

  const attempt = async (transaction: Transaction, round: number): Promise<void> => {
    const outcome = await send(transaction, key)
    ledger.noteAttempt({ transactionId: transaction.id, at: Temporal.Now.instant().toString(), outcome })
    if (!isAccepted(outcome) && !isStopped) schedule(transaction, round)
  }

  const schedule = (transaction: Transaction, round: number) => {
    const delay = retryDelays[Math.min(round, retryDelays.length - 1)] ?? 0
    clearTimeout(timers.get(transaction.id))
    timers.set(
      transaction.id,
      setTimeout(() => void attempt(transaction, round + 1), delay),
    )
  }

  return {
    deliver: (transaction) => attempt(transaction, 0),
    forge: (transaction, stranger) => send(transaction, stranger),
    resume: () => ledger.undelivered().forEach((transaction) => schedule(transaction, 0)),
    stop() {
      isStopped = true
      timers.forEach((timer) => clearTimeout(timer))
    },
  }
}
