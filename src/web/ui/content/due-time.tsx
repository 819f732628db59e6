import { formatDue, formatWorkingTime } from '../format.ts'
import { usePage, useText } from '../page-context.ts'

export type DueTimeProps = {
  readonly due: Temporal.PlainDateTime | Temporal.ZonedDateTime
  /** Working minutes until the due minute; negative when overdue. */
  readonly minutesLeft: number
  /** Of the whole limit; 1 when all is used. */
  readonly usedShare: number
  readonly state?: 'running' | 'paused' | 'done' | undefined
  readonly minutesInWorkingDay?: number | undefined
}

/** Words first; the bar only repeats them, so it is hidden from assistive technology. */
export function DueTime({ due, minutesLeft, usedShare, state = 'running', minutesInWorkingDay }: DueTimeProps) {
  const { language } = usePage()
  const text = useText()
  const amount = formatWorkingTime(Math.abs(minutesLeft), language, minutesInWorkingDay)
  const percent = Math.round(Math.min(Math.max(usedShare, 0), 1) * 100)
  const tone = toneOf(state, minutesLeft, usedShare)
  const words = {
    late: () => text('ui.due.late', { amount }),
    soon: () => text('ui.due.left', { amount }),
    running: () => text('ui.due.left', { amount }),
    paused: () => text('ui.due.paused'),
    done: () => text('ui.due.done'),
    'done-late': () => text('ui.due.done-late', { amount }),
  }[tone]()
  return (
    <span class={`due-time ${tone}`} title={text('ui.due.used', { percent })}>
      <b>{words}</b>
      <span>{formatDue(due, language)}</span>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="100" height="4" />
        <rect class="used" width={percent} height="4" />
      </svg>
    </span>
  )
}

/** The last fifth of the time is the time to hurry. */
function toneOf(state: 'running' | 'paused' | 'done', minutesLeft: number, usedShare: number) {
  if (state === 'done' && minutesLeft < 0) return 'done-late'
  if (state !== 'running') return state
  if (minutesLeft < 0) return 'late'
  return usedShare >= 0.8 ? 'soon' : 'running'
}
