import { getExtensionRule, getPauseRule, getStartRule } from '#law/clock-rules.ts'
import type { ExtensionRule, PauseRule, StartRule } from '#law/legal-clock.ts'

// The oldest rows are those of Decree 118/2025/NĐ-CP. For March to June 2025 its predecessor is taken to have said the same.
const DECREE_118_FROM = '2025-07-01'

const start = getStartRule('day-after-receipt', DECREE_118_FROM)
const extension = getExtensionRule('one-day-before', DECREE_118_FROM)

/** Practice of agencies rather than an article on dossiers. */
export const dayAfterReceiptIsDayOne: StartRule = {
  receipt: start.receipt,
  countsFrom: start.countsFrom,
  awaitsPayment: start.awaitsPayment,
  basis: start.basis,
}

export const waitForSupplement: PauseRule = waitFor('supplement')
export const waitForPayment: PauseRule = waitFor('financial-obligation')
export const waitForCivilStatusAnswer: PauseRule = waitFor('verification')
export const waitForLicenceRecord: PauseRule = waitFor('licence-record-missing')

/** Form 04 of Circular 03/2025/TT-VPCP carries it. */
export const oneNewDate: ExtensionRule = { notice: extension.notice, basis: extension.basis }

/** Without the validity of the row: a version carries the rule that it was published with. */
function waitFor(reason: string): PauseRule {
  const { name, effect, basis } = getPauseRule(reason, DECREE_118_FROM)
  return { reason, name, effect, basis }
}
