import { subscribe } from '#kernel/events.ts'
import { listOfficialsInRole } from '#modules/identity'
import { notify } from '#modules/notifications'
import { paymentUnmatched } from '../events.ts'

/** A payment that settles nothing must not wait until somebody happens to look. */
export const onPaymentUnmatched = subscribe({
  event: paymentUnmatched,
  name: 'payments/on-payment-unmatched',
  async handle(call, { transferId, organisation }) {
    if (organisation === null) return
    for (const { id } of await listOfficialsInRole(call, { organisation, role: 'cashier' })) {
      await notify(call, {
        recipient: id,
        template: 'payment-unmatched',
        key: `transfer/${transferId}`,
        subject: `transfer:${transferId}`,
        parameters: {},
      })
    }
  },
})
