import type { KeptReceipt } from './receipt-facts.ts'
import type { ObligationState } from './workflow.ts'
import type { Verdict } from './judge-transfer.ts'

export type PaymentsTables = {
  'payments.fee_account': {
    readonly organisation: string
    readonly bank: string
    readonly account: string
    readonly holder: string
    readonly tax_code: string
    readonly address: string
    readonly place: string
    readonly valid_from: Temporal.PlainDate
    readonly valid_to: Temporal.PlainDate | null
    readonly basis: string
    readonly confidence: 'verified' | 'secondary' | 'unconfirmed' | 'synthetic'
  }
  'payments.obligation': {
    readonly id: string
    readonly reference: string
    readonly subject: string
    readonly payer_account: string | null
    readonly payer_person: string | null
    readonly payer_name: string
    readonly organisation: string
    readonly bank: string
    readonly account: string
    readonly holder: string
    readonly amount: number
    readonly reason: string
    readonly fee_code: string
    readonly basis: string
    readonly state: ObligationState
    readonly raised_at: Temporal.Instant
    readonly due_at: Temporal.Instant | null
    readonly paid_at: Temporal.Instant | null
    readonly method: 'transfer' | 'cash' | null
    readonly asked_at: Temporal.Instant | null
  }
  'payments.transfer': {
    readonly id: string
    readonly transaction_id: string
    readonly learnt_from: 'notice' | 'status' | 'statement'
    readonly digest: Buffer
    readonly key_id: string | null
    readonly reference: string
    readonly amount: number
    readonly bank: string
    readonly account: string
    readonly payer_name: string
    readonly content: string
    readonly booked_at: Temporal.Instant
    readonly received_at: Temporal.Instant
    readonly verdict: Verdict
    readonly obligation_id: string | null
    readonly organisation: string | null
  }
  'payments.refund': {
    readonly id: string
    readonly organisation: string
    readonly obligation_id: string
    readonly transfer_id: string | null
    readonly amount: number
    readonly reason: 'duplicate' | 'late' | 'other-amount' | 'cancelled'
    readonly state: 'due' | 'ordered' | 'done'
    readonly raised_at: Temporal.Instant
    readonly ordered_by: string | null
    readonly done_at: Temporal.Instant | null
  }
  'payments.receipt': {
    readonly organisation: string
    readonly year: number
    readonly number: number
    readonly obligation_id: string
    readonly issued_at: Temporal.Instant
    readonly facts: KeptReceipt
  }
  'payments.receipt_counter': { readonly organisation: string; readonly year: number; readonly last: number }
  'payments.reconciled_day': {
    readonly day: Temporal.PlainDate
    readonly organisation: string
    readonly bank_count: number
    readonly bank_amount: number
    readonly our_count: number
    readonly our_amount: number
    readonly done_at: Temporal.Instant
  }
  'payments.difference': {
    readonly id: string
    readonly day: Temporal.PlainDate
    readonly organisation: string | null
    readonly transaction_id: string
    readonly kind: 'notice-missing' | 'not-in-statement' | 'amount-differs'
    readonly bank_amount: number | null
    readonly our_amount: number | null
    readonly found_at: Temporal.Instant
  }
}
