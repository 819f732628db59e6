import type { ComponentChildren } from 'preact'

type EmptyListProps = {
  /** What would appear here, in a sentence. */
  readonly title: string
  readonly children?: ComponentChildren
}

export function EmptyList({ title, children }: EmptyListProps) {
  return (
    <div class="empty-list">
      <p>{title}</p>
      {children}
    </div>
  )
}
