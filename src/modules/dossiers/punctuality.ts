import type { Dossier } from './history.ts'
import { runningTimeOf } from './time-of-dossier.ts'

/** What form 06 records when a step ends now: early before its day, on time up to its minute, late after it. */
export function punctualityOf(dossier: Dossier, step: string, now: Temporal.Instant): 'early' | 'on-time' | 'late' {
  const ended = {
    ...dossier,
    clockEvents: [...dossier.clockEvents, { kind: 'handed-over', at: now.toString(), step } as const],
  }
  const verdict = runningTimeOf(ended, now)?.shares.find((share) => share.step === step)?.verdict
  return verdict === 'early' || verdict === 'late' ? verdict : 'on-time'
}
