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
