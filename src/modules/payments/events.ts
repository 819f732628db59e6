import { Type } from 'typebox'
import { defineEvent } from '#kernel/events.ts'
import { Dong, nullable, Uuid } from '#kernel/schemas.ts'

const Obligation = Type.Object({ obligationId: Uuid, subject: Type.String(), amount: Dong })

export const obligationRaised = defineEvent('payments/obligation-raised', Obligation)
export const obligationPaid = defineEvent('payments/obligation-paid', Obligation)

/** A payment came that settles nothing: somebody has to look, and often to give it back. */
export const paymentUnmatched = defineEvent(
  'payments/payment-unmatched',
  Type.Object({
    transferId: Uuid,
    verdict: Type.String(),
    obligationId: nullable(Uuid),
    organisation: nullable(Type.String()),
  }),
)
