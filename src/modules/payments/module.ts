import type { Module } from '#kernel/module.ts'
import { lookUpPayments } from './commands/ask-bank.ts'
import { onPaymentUnmatched } from './commands/on-payment-unmatched.ts'
import { payBack } from './commands/order-refund.ts'
import { reconcileDay } from './commands/reconcile-day.ts'
import { errors } from './errors.ts'
import * as operations from './operations.ts'
import { permissions } from './permissions.ts'

const payments: Module = {
  name: 'payments',
  uses: ['organisations', 'identity', 'notifications'],
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  errors,
  operations: Object.values(operations),
  subscriptions: [onPaymentUnmatched],
  jobs: [lookUpPayments, payBack, reconcileDay],
}

export default payments
