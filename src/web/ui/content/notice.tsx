import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icons/icon.tsx'
import { useText } from '../page-context.ts'

export type NoticeKind = 'information' | 'success' | 'warning' | 'late'

const icons: Readonly<Record<NoticeKind, IconName>> = {
  information: 'information',
  success: 'check',
  warning: 'warning',
  late: 'clock',
}

type NoticeProps = {
  readonly kind: NoticeKind
  /** The kind's own word unless told. */
  readonly title?: string | undefined
  readonly children?: ComponentChildren
}

export function Notice({ kind, title, children }: NoticeProps) {
  const text = useText()
  return (
    <div class={`notice ${kind}`}>
      <Icon name={icons[kind]} />
      <div>
        <p class="notice-title">{title ?? text(`ui.notice.${kind}`)}</p>
        {children}
      </div>
    </div>
  )
}

/** After a redirect: says what was done, and screen readers say it too. */
export function Flash({ kind = 'success', children }: Omit<NoticeProps, 'kind' | 'title'> & { kind?: NoticeKind }) {
  const text = useText()
  return (
    <div class={`notice flash ${kind}`} role={kind === 'late' ? 'alert' : 'status'}>
      <Icon name={icons[kind]} />
      <p>
        <span class="visually-hidden">{text(`ui.notice.${kind}`)}: </span>
        {children}
      </p>
    </div>
  )
}
