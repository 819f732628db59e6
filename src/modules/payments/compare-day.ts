import type { BankEntry } from './bank/transaction.ts'

export type OurTransfer = { readonly transactionId: string; readonly amount: number }

export type Difference = {
  readonly kind: 'notice-missing' | 'not-in-statement' | 'amount-differs'
  readonly transactionId: string
  readonly bankAmount: number | null
  readonly ourAmount: number | null
}

/** What the bank's book and ours say differently about the payments of one day. */
export function compareDay(statement: readonly BankEntry[], ours: readonly OurTransfer[]): readonly Difference[] {
  const known = new Map(ours.map((transfer) => [transfer.transactionId, transfer]))
  const booked = new Set(statement.map(({ transactionId }) => transactionId))
  const fromBank = statement
    .filter(({ kind }) => kind === 'payment')
    .flatMap(({ transactionId, amount }): Difference[] => {
      const mine = known.get(transactionId)
      if (mine?.amount === amount) return []
      const kind = mine ? 'amount-differs' : 'notice-missing'
      return [{ kind, transactionId, bankAmount: amount, ourAmount: mine?.amount ?? null }]
    })
  const fromUs = ours
    .filter(({ transactionId }) => !booked.has(transactionId))
    .map(({ transactionId, amount }): Difference => {
      return { kind: 'not-in-statement', transactionId, bankAmount: null, ourAmount: amount }
    })
  return [...fromBank, ...fromUs]
}
