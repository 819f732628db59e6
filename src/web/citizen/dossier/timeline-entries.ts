import type { DossierView } from '#modules/dossiers'
import type { Visit } from '../../http/index.ts'
import type { TimelineEntry } from '../../ui/index.ts'
import { localTime } from './load-dossier.ts'
import { formatDue } from '../../ui/index.ts'

const CLOSED: ReadonlySet<string> = new Set(['refused', 'withdrawn', 'stopped', 'returned'])

/** What was done, then the step that has the dossier now, then what remains of the process. */
export function timelineEntries(dossier: DossierView, { language }: Pick<Visit, 'language'>): TimelineEntry[] {
  const done = dossier.timeline.map(({ at, kind, title, by, detail }) => ({
    state: 'done' as const,
    title: title[language],
    at: Temporal.Instant.from(at),
    // It follows from the submission; nobody did it.
    by: kind === 'fee-raised' ? undefined : (by ?? undefined),
    text: detail ?? undefined,
  }))
  return CLOSED.has(dossier.state) ? done : [...done, ...stepsAhead(dossier, language)]
}

function stepsAhead({ time, step }: DossierView, language: Visit['language']): TimelineEntry[] {
  const steps = time?.steps ?? []
  const position = steps.findIndex((one) => one.step === step?.code)
  if (position < 0) return []
  return steps.slice(position).map(({ name, dueAt }, index) => {
    const isNow = index === 0
    const isLate = isNow && (time?.isOverdue ?? false)
    return {
      state: isLate ? 'late' : isNow ? 'current' : 'upcoming',
      title: name[language],
      text: isNow && dueAt ? formatDue(localTime(dueAt), language) : undefined,
    }
  })
}
