import type { PauseRule } from '#law/legal-clock.ts'
import type { ClockRule } from '../../definition/procedure-version.ts'
import { dayAfterReceiptIsDayOne, oneNewDate, waitForPayment, waitForSupplement } from '../one-stop/time-rules.ts'
import { licenceCircular, reductionDecision } from './basis.ts'

const waitForVerification: PauseRule = {
  reason: 'register-verification',
  name: { vi: 'Chờ xác minh giấy phép lái xe', en: 'Waiting for verification of the licence' },
  effect: 'pause',
  basis: licenceCircular,
}

const startAndWaits = {
  startRule: dayAfterReceiptIsDayOne,
  pauses: [waitForSupplement, waitForPayment, waitForVerification],
  extension: oneNewDate,
}

export const fiveDays: ClockRule = {
  limit: { kind: 'working-time', amount: 5, unit: 'day', basis: licenceCircular },
  ...startAndWaits,
}

export const threeAndAHalfDays: ClockRule = {
  limit: { kind: 'working-time', amount: 3.5, unit: 'day', basis: reductionDecision },
  ...startAndWaits,
}
