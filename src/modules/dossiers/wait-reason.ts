import type { PauseRule } from '#law/legal-clock.ts'
import type { Dossier } from './history.ts'

// Names of data/law/clock-rules.json; a procedure's clock knows at most one of each list.
const REASONS = {
  supplement: ['supplement', 'supplement-from-zero'],
  payment: ['payment', 'financial-obligation'],
} as const

/** The reason under which the dossier's clock waits for the applicant; null where its rules let it run on. */
export function waitReason({ pinned }: Pick<Dossier, 'pinned'>, wait: keyof typeof REASONS): string | null {
  const known: readonly string[] = REASONS[wait]
  return pinned?.clock.pauses.find(({ reason }) => known.includes(reason))?.reason ?? null
}

/** The pauses that an official may declare. Waits for the applicant come with the request that the applicant is sent, never without. */
export function declarablePauses({ pinned }: Pick<Dossier, 'pinned'>): PauseRule[] {
  const forApplicant: readonly string[] = [...REASONS.supplement, ...REASONS.payment]
  return pinned?.clock.pauses.filter(({ reason }) => !forApplicant.includes(reason)) ?? []
}
