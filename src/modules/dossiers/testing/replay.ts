import { explain } from '#law/explain.ts'
import type { RecordedEvent } from '../history.ts'
import { projectDossier } from '../project.ts'
import { rowOf } from '../store.ts'
import { dueInstantOf, timeOfDossier } from '../time-of-dossier.ts'

type Outcome = {
  readonly row: object
  readonly dueTimes: readonly { readonly after: string; readonly dueAt: string | null }[]
  readonly explanation: readonly string[]
}

/** All that today's code makes of a history, as plain JSON: the row, the due time after each event, the reckoning at the last. */
export function replay(id: string, history: readonly RecordedEvent[]): Outcome {
  const dossier = projectDossier(id, history)
  const time = timeOfDossier(dossier, Temporal.Instant.from(history.at(-1)!.at))
  const outcome = {
    row: rowOf(dossier),
    dueTimes: history.map(({ event }, index) => ({
      after: event.kind,
      dueAt: dueInstantOf(projectDossier(id, history.slice(0, index + 1))),
    })),
    explanation: time ? explain(time, 'vi') : [],
  }
  return JSON.parse(JSON.stringify(outcome)) as Outcome
}
