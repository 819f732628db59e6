import { Icon, type IconName } from '../icons/icon.tsx'

export type StatusTone = 'neutral' | 'information' | 'waiting' | 'done' | 'late' | 'stopped'

const icons: Readonly<Record<StatusTone, IconName>> = {
  neutral: 'file',
  information: 'arrow-right',
  waiting: 'pause',
  done: 'check',
  late: 'clock',
  stopped: 'cross',
}

/** The word carries the meaning; icon and colour help to find it. */
export function StatusTag({ tone, label }: { readonly tone: StatusTone; readonly label: string }) {
  return (
    <span class={`status-tag ${tone}`}>
      <Icon name={icons[tone]} />
      {label}
    </span>
  )
}
