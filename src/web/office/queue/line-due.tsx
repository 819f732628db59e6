import type { DossierLine } from '#modules/dossiers'
import { DueTime, useText } from '../../ui/index.ts'

type DueLine = Pick<DossierLine, 'submittedAt' | 'dueAt' | 'remainingWorkingMinutes' | 'state'>

/** The due time of a line in words and a bar; before acceptance no clock runs. */
export function LineDue({ line, now }: { readonly line: DueLine; readonly now: Temporal.Instant }) {
  const text = useText()
  if (line.dueAt === null || line.remainingWorkingMinutes === null)
    return <span class="muted">{text('office.no-clock')}</span>
  const due = Temporal.Instant.from(line.dueAt).toZonedDateTimeISO('Asia/Ho_Chi_Minh')
  return (
    <DueTime
      due={due}
      minutesLeft={line.remainingWorkingMinutes}
      usedShare={passedShare(line, now)}
      state={clockState(line.state)}
    />
  )
}

function clockState(state: string): 'running' | 'paused' | 'done' {
  if (state.startsWith('awaiting-')) return 'paused'
  return state === 'accepted' || state === 'processing' ? 'running' : 'done'
}

/** The bar of a list shows how much of the days between submission and due time has passed; the dossier itself shows working time. */
function passedShare({ submittedAt, dueAt }: DueLine, now: Temporal.Instant): number {
  const start = Temporal.Instant.from(submittedAt).epochMilliseconds
  const end = Temporal.Instant.from(dueAt!).epochMilliseconds
  return end <= start ? 1 : (now.epochMilliseconds - start) / (end - start)
}
