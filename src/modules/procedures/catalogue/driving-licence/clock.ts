import type { ClockRule } from '../../definition/procedure-version.ts'
import {
  dayAfterReceiptIsDayOne,
  oneNewDate,
  waitForLicenceRecord,
  waitForPayment,
  waitForSupplement,
} from '../one-stop/time-rules.ts'
import { licenceCircular, reductionDecision } from './basis.ts'

const startAndWaits = {
  startRule: dayAfterReceiptIsDayOne,
  pauses: [waitForSupplement, waitForPayment, waitForLicenceRecord],
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
