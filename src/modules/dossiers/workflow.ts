import type { Text } from '#kernel/text.ts'

/** The ten official states with the codes under which they are synchronised to the national portal. */
export const STATES = {
  registered: { code: 1, vi: 'Mới đăng ký', en: 'Registered' },
  accepted: { code: 2, vi: 'Được tiếp nhận', en: 'Accepted' },
  refused: { code: 3, vi: 'Không được tiếp nhận', en: 'Refused' },
  processing: { code: 4, vi: 'Đang xử lý', en: 'In process' },
  'awaiting-supplement': { code: 5, vi: 'Yêu cầu bổ sung giấy tờ', en: 'Waiting for a supplement' },
  'awaiting-payment': { code: 6, vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Waiting for payment' },
  withdrawn: { code: 7, vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawn by the applicant' },
  stopped: { code: 8, vi: 'Dừng xử lý', en: 'Stopped' },
  resolved: { code: 9, vi: 'Đã xử lý xong', en: 'Resolved' },
  returned: { code: 10, vi: 'Đã trả kết quả', en: 'Result returned' },
} as const satisfies Record<string, Text & { readonly code: number }>

export type State = keyof typeof STATES

/** What can be done to a dossier that changes, or may change, its state. */
export type Action =
  | 'accept'
  | 'refuse'
  | 'request-supplement'
  | 'supplement'
  | 'request-payment'
  | 'record-payment'
  | 'assign'
  | 'hand-over'
  | 'send-back'
  | 'suspend'
  | 'resume'
  | 'extend'
  | 'resolve'
  | 'return'
  | 'withdraw'
  | 'stop'

/** Where a waiting ends: in process when the dossier was accepted before, at the desk when not. */
const BACK = { accepted: 'processing', otherwise: 'registered' } as const

type Target = State | typeof BACK

/**
 * The life of a dossier. Lateness stands nowhere in it: it is a property of the clock, and nothing keeps a late result from its owner.
 * The official notes name the states; the transitions are our reading of Decree 118/2025 and Circular 03/2025.
 */
export const TRANSITIONS = {
  registered: {
    accept: 'accepted',
    refuse: 'refused',
    'request-supplement': 'awaiting-supplement',
    'request-payment': 'awaiting-payment',
    'record-payment': 'registered',
    withdraw: 'withdrawn',
  },
  accepted: {
    assign: 'processing',
    'hand-over': 'processing',
    'request-supplement': 'awaiting-supplement',
    'request-payment': 'awaiting-payment',
    'record-payment': 'accepted',
    suspend: 'accepted',
    resume: 'accepted',
    extend: 'accepted',
    withdraw: 'withdrawn',
    stop: 'stopped',
  },
  processing: {
    assign: 'processing',
    'hand-over': 'processing',
    'send-back': 'processing',
    'request-supplement': 'awaiting-supplement',
    'request-payment': 'awaiting-payment',
    'record-payment': 'processing',
    suspend: 'processing',
    resume: 'processing',
    extend: 'processing',
    resolve: 'resolved',
    withdraw: 'withdrawn',
    stop: 'stopped',
  },
  'awaiting-supplement': {
    supplement: BACK,
    'record-payment': 'awaiting-supplement',
    withdraw: 'withdrawn',
    stop: 'stopped',
  },
  'awaiting-payment': { 'record-payment': BACK, withdraw: 'withdrawn', stop: 'stopped' },
  resolved: { assign: 'resolved', 'hand-over': 'resolved', return: 'returned' },
  refused: {},
  withdrawn: {},
  stopped: {},
  returned: {},
} as const satisfies Record<State, Partial<Record<Action, Target>>>

/** The state an action leads to, or undefined where the table does not allow it. */
export function nextState(state: State, action: Action, wasAccepted: boolean): State | undefined {
  const target = (TRANSITIONS[state] as Partial<Record<Action, Target>>)[action]
  if (target === undefined || typeof target === 'string') return target
  return wasAccepted ? target.accepted : target.otherwise
}

export function actionsOf(state: State): Action[] {
  return Object.keys(TRANSITIONS[state]) as Action[]
}

/** True when nothing more is expected of the agency. */
export function isClosed(state: State): boolean {
  return actionsOf(state).length === 0
}
