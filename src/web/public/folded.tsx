import type { ComponentChildren } from 'preact'

/** A part of a long page that opens on demand: the law wants it published, few people read it. */
export function Folded({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details class="folded">
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  )
}
