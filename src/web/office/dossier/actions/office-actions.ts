import { assign } from './assign-action.tsx'
import { resume, suspend } from './clock-actions.tsx'
import { extend } from './extend-action.tsx'
import { accept, refuse, supplementRequest, withdraw } from './intake-actions.tsx'
import type { OfficeActions } from './office-action.ts'
import { paymentRequest } from './payment-request-action.tsx'
import { handOver, resolve, sendBack, stop } from './process-actions.tsx'
import { returnOfResult } from './return-action.tsx'
import { supplement } from './supplement-action.tsx'

/** Every action of the workflow in the order of the bar: the usual way on first, what ends a dossier last. */
export const officeActions: OfficeActions = {
  accept,
  resolve,
  return: returnOfResult,
  'hand-over': handOver,
  assign,
  'request-supplement': supplementRequest,
  'request-payment': paymentRequest,
  supplement,
  'send-back': sendBack,
  suspend,
  resume,
  extend,
  refuse,
  withdraw,
  stop,
}
