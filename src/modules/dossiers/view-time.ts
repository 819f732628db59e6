import type { Static } from 'typebox'
import type { Language } from '#kernel/text.ts'
import { explain } from '#law/explain.ts'
import type { RunningTime } from '#law/legal-time.ts'
import { formatDueMinute, instantOf } from '#law/vietnamese-dates.ts'
import type { Dossier } from './history.ts'
import { rulesOf } from './process.ts'
import { timeOfDossier } from './time-of-dossier.ts'
import type { TimeView } from './views.ts'

/** The clock as pages show it; null before acceptance, when none runs. */
export function viewTime(dossier: Dossier, now: Temporal.Instant, language: Language): Static<typeof TimeView> | null {
  const time = timeOfDossier(dossier, now)
  if (time === undefined) return null
  if (time.state === 'not-started') return { ...NOT_STARTED, explanation: [...explain(time, language)] }
  return {
    state: time.state,
    dueAt: instantOf(time.dueAt).toString(),
    dueInWords: formatDueMinute(time.dueAt, language),
    forecastAt: time.state === 'running' ? instantOf(time.forecast.finishAt).toString() : null,
    ...viewPressure(time),
    explanation: [...explain(time, language)],
    steps: stepsOf(dossier, time),
  }
}

/** How the clock stands, as a list and the dossier itself both say it. */
export function viewPressure(time: RunningTime) {
  return {
    remainingWorkingMinutes: time.remainingWorkingMinutes,
    isOverdue: time.isOverdue,
    usedShare: usedShareOf(time),
    isForecastLate: time.state === 'running' && time.forecast.isLate,
    apologyBy: time.lastExtensionNoticeAt === undefined ? null : instantOf(time.lastExtensionNoticeAt).toString(),
  }
}

export const NO_PRESSURE = {
  remainingWorkingMinutes: null,
  isOverdue: false,
  usedShare: null,
  isForecastLate: false,
  apologyBy: null,
}

const NOT_STARTED = {
  state: 'not-started',
  dueAt: null,
  dueInWords: null,
  forecastAt: null,
  ...NO_PRESSURE,
  steps: [],
}

function usedShareOf({ shares, remainingWorkingMinutes }: RunningTime): number | null {
  const total = shares.reduce((sum, share) => sum + share.budgetMinutes, 0)
  return total === 0 ? null : Math.max(0, (total - remainingWorkingMinutes) / total)
}

function stepsOf(dossier: Dossier, { shares }: RunningTime): Static<typeof TimeView>['steps'] {
  const { steps } = rulesOf(dossier).process
  return shares.flatMap((share) => {
    const step = steps.find(({ code }) => code === share.step)
    if (!step) return []
    return [
      {
        step: share.step,
        name: step.name,
        role: step.actor,
        verdict: share.verdict,
        usedMinutes: share.usedMinutes,
        budgetMinutes: share.budgetMinutes,
        dueAt: share.dueAt === undefined ? null : instantOf(share.dueAt).toString(),
      },
    ]
  })
}
