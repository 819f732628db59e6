import { Type } from 'typebox'
import { Dong, Instant } from '#kernel/schemas.ts'

/** The facts of `renderReceipt` as the API carries them; the page adds the address at which the receipt can be looked up. */
export const ReceiptView = Type.Object({
  formSymbol: Type.String(),
  series: Type.String(),
  number: Type.Integer(),
  issuedAt: Instant,
  place: Type.String(),
  payee: Type.Object({ name: Type.String(), taxCode: Type.String(), address: Type.String() }),
  payer: Type.Object({
    name: Type.String(),
    identityKind: Type.Optional(Type.String()),
    identityNumber: Type.Optional(Type.String()),
    address: Type.Optional(Type.String()),
  }),
  reason: Type.String(),
  lines: Type.Array(Type.Object({ name: Type.String(), basis: Type.String(), amount: Dong })),
  payment: Type.Object({ method: Type.String(), paidAt: Instant, transaction: Type.Optional(Type.String()) }),
  cashier: Type.String(),
})
