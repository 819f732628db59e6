import type { DossierLine } from '#modules/dossiers'
import { DueTime, useText } from '../../ui/index.ts'

type DueLine = Pick<
  DossierLine,
  'dueAt' | 'remainingWorkingMinutes' | 'usedShare' | 'state' | 'isForecastLate' | 'isOverdue'
>

/** The due time of a line in words and a bar; before acceptance no clock runs, and during a wait its due time moves. */
export function LineDue({ line }: { readonly line: DueLine }) {
  const text = useText()
  const isPaused = line.state.startsWith('awaiting-') && line.remainingWorkingMinutes !== null
  if (line.dueAt === null || line.remainingWorkingMinutes === null)
    return <span class="muted">{text(isPaused ? 'ui.due.paused' : 'office.no-clock')}</span>
  const due = Temporal.Instant.from(line.dueAt).toZonedDateTimeISO('Asia/Ho_Chi_Minh')
  return (
    <>
      <DueTime
        due={due}
        minutesLeft={line.remainingWorkingMinutes}
        usedShare={line.usedShare ?? 0}
        state={clockState(line.state)}
      />
      {line.isForecastLate && !line.isOverdue && <div class="muted">{text('office.queue.forecast-late')}</div>}
    </>
  )
}

function clockState(state: string): 'running' | 'paused' | 'done' {
  if (state.startsWith('awaiting-')) return 'paused'
  return state === 'accepted' || state === 'processing' ? 'running' : 'done'
}
