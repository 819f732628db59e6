import type { ComponentChildren } from 'preact'
import { formatDateTime } from '../format.ts'
import { Icon, type IconName } from '../icons/icon.tsx'
import { useText } from '../page-context.ts'

export type TimelineState = 'done' | 'current' | 'upcoming' | 'late'

export type TimelineEntry = {
  readonly state: TimelineState
  readonly title: string
  readonly at?: Temporal.Instant | undefined
  /** Who did it or does it: a position and an organisation rather than a name, towards citizens. */
  readonly by?: string | undefined
  readonly text?: ComponentChildren
}

const icons: Readonly<Record<TimelineState, IconName | undefined>> = {
  done: 'check',
  current: 'arrow-right',
  upcoming: undefined,
  late: 'clock',
}

/** What was done, by whom, and what remains; oldest first. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const text = useText()
  return (
    <ol class="timeline">
      {entries.map((entry) => (
        <li key={`${entry.title} ${entry.at?.toString()}`} class={entry.state}>
          <Marker icon={icons[entry.state]} />
          <p class="timeline-title">
            {entry.title}
            <span class="timeline-state">{text(`ui.timeline.${entry.state}`)}</span>
          </p>
          {(entry.at ?? entry.by) && (
            <p class="timeline-facts">
              {entry.at && <time dateTime={entry.at.toString()}>{formatDateTime(entry.at)}</time>}
              {entry.by && <span>{entry.by}</span>}
            </p>
          )}
          {entry.text && <div>{entry.text}</div>}
        </li>
      ))}
    </ol>
  )
}

function Marker({ icon }: { readonly icon: IconName | undefined }) {
  return <span class="marker">{icon && <Icon name={icon} />}</span>
}
