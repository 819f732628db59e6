import { errors } from './errors.ts'

export type ObligationState = 'open' | 'paid' | 'cancelled' | 'refund-due' | 'refunded'
export type ObligationAction = 'pay' | 'cancel' | 'refund'

/** A fee that was paid and is no longer owed has to be given back; nothing that was paid simply disappears. */
export const TRANSITIONS = {
  open: { pay: 'paid', cancel: 'cancelled' },
  paid: { cancel: 'refund-due' },
  cancelled: {},
  'refund-due': { refund: 'refunded' },
  refunded: {},
} as const satisfies Record<ObligationState, Partial<Record<ObligationAction, ObligationState>>>

export const STATES: Readonly<Record<ObligationState, { readonly vi: string; readonly en: string }>> = {
  open: { vi: 'Chờ nộp', en: 'To be paid' },
  paid: { vi: 'Đã nộp', en: 'Paid' },
  cancelled: { vi: 'Không phải nộp', en: 'No longer owed' },
  'refund-due': { vi: 'Chờ hoàn trả', en: 'To be refunded' },
  refunded: { vi: 'Đã hoàn trả', en: 'Refunded' },
}

export function nextState(state: ObligationState, action: ObligationAction): ObligationState | undefined {
  return (TRANSITIONS[state] as Partial<Record<ObligationAction, ObligationState>>)[action]
}

/** Throws a sentence that names the state in which the obligation is. */
export function requireNextState(state: ObligationState, action: ObligationAction): ObligationState {
  const next = nextState(state, action)
  if (next === undefined) throw errors.problem('action-not-allowed', { parameters: { state: STATES[state].vi } })
  return next
}
