import type { ObligationState } from './workflow.ts'

export type Verdict = 'matched' | 'duplicate' | 'late' | 'other-amount' | 'other-account' | 'unknown-reference'

type Credit = { readonly bank: string; readonly account: string; readonly amount: number }

/** What a payment is, seen from the obligation that its reference names. Only `matched` pays it. */
export function judgeTransfer(
  transfer: Credit,
  obligation: (Credit & { readonly state: ObligationState }) | undefined,
): Verdict {
  if (!obligation) return 'unknown-reference'
  // The bank vouches for what moved, not for where it should have gone: anybody can pay themselves with our reference.
  if (transfer.bank !== obligation.bank || transfer.account !== obligation.account) return 'other-account'
  switch (obligation.state) {
    case 'open':
      return transfer.amount === obligation.amount ? 'matched' : 'other-amount'
    case 'paid':
      return 'duplicate'
    case 'cancelled':
    case 'refund-due':
    case 'refunded':
      return 'late'
    default:
      return obligation.state satisfies never
  }
}
