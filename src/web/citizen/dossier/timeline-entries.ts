import type { DossierView } from '#modules/dossiers'
import type { Visit } from '../../http/index.ts'
import { formatDue, type TimelineEntry } from '../../ui/index.ts'
import { localTime } from './load-dossier.ts'

const CLOSED: ReadonlySet<string> = new Set(['refused', 'withdrawn', 'stopped', 'returned'])

type Reader = Pick<Visit, 'language' | 'text'>

/** What was done, then what it waits for or the step that has it now, then what remains of the process. */
export function timelineEntries(dossier: DossierView, reader: Reader): TimelineEntry[] {
  const done = dossier.timeline.map(({ at, title, by, detail }) => ({
    state: 'done' as const,
    title: title[reader.language],
    at: Temporal.Instant.from(at),
    by: by ?? undefined,
    text: detail ?? undefined,
  }))
  if (CLOSED.has(dossier.state)) return done
  const waiting = waitingFor(dossier, reader)
  return [...done, ...waiting, ...stepsAhead(dossier, { language: reader.language, isWaiting: waiting.length > 0 })]
}

/** While it waits for its owner, no step of the office is under way. */
function waitingFor({ state }: DossierView, { text }: Reader): TimelineEntry[] {
  if (state !== 'awaiting-supplement' && state !== 'awaiting-payment') return []
  return [{ state: 'current', title: text(`citizen.waiting.${state}`) }]
}

type Ahead = { readonly language: Visit['language']; readonly isWaiting: boolean }

function stepsAhead({ time, step }: DossierView, { language, isWaiting }: Ahead): TimelineEntry[] {
  const steps = time?.steps ?? []
  const position = steps.findIndex((one) => one.step === step?.code)
  if (position < 0) return []
  return steps.slice(position).map(({ name, dueAt }, index) => {
    const isNow = index === 0 && !isWaiting
    const isLate = isNow && (time?.isOverdue ?? false)
    return {
      state: isLate ? 'late' : isNow ? 'current' : 'upcoming',
      title: name[language],
      text: isNow && dueAt ? formatDue(localTime(dueAt), language) : undefined,
    }
  })
}
