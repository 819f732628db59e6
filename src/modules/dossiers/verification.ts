import { getProcedureVersion } from '#modules/procedures'
import type { Dossier, DossierEvent } from './history.ts'

/** A requirement that somebody must verify in writing first (Circular 12/2025/TT-BCA art. 21): the dossier is taken in and its clock waits. */
export function verificationNeeded({
  procedure,
  checks,
  pinned,
}: Dossier): Extract<DossierEvent, { kind: 'suspended' }>[] {
  const rules = getProcedureVersion(procedure.code, procedure.version).checks
  const failed = checks.find(({ outcome, onFailure }) => onFailure === 'wait' && outcome === 'not-met')
  const rule = failed && rules.find(({ check }) => check === failed.check)
  if (rule?.onFailure.kind !== 'wait') return []
  const { pauseReason } = rule.onFailure
  const isLawful = pinned?.clock.pauses.some(({ reason }) => reason === pauseReason)
  return isLawful ? [{ kind: 'suspended', reason: pauseReason, note: rule.message.vi }] : []
}
