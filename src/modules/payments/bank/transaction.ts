import { Type, type Static } from 'typebox'

/** What the bank states about one payment, in a notice, an answer or a statement. */
export const BankTransfer = Type.Object({
  transactionId: Type.String({ minLength: 1, maxLength: 100 }),
  /** As the payer's bank passed it on: whatever somebody typed. */
  reference: Type.String({ maxLength: 100 }),
  amount: Type.Integer({ minimum: 1, maximum: 9_999_999_999_999 }),
  currency: Type.Literal('VND'),
  content: Type.String({ maxLength: 500 }),
  payee: Type.Object({ bank: Type.String({ maxLength: 20 }), account: Type.String({ maxLength: 40 }) }),
  payerName: Type.String({ maxLength: 200 }),
  bookedAt: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$' }),
})

export type BankTransfer = Static<typeof BankTransfer>

/** An entry of the bank's book; a refund names the payment that it gives back. */
export const BankEntry = Type.Object({
  ...BankTransfer.properties,
  kind: Type.Union([Type.Literal('payment'), Type.Literal('refund')]),
  refundOf: Type.Optional(Type.String({ maxLength: 100 })),
})

export type BankEntry = Static<typeof BankEntry>
