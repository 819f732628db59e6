import type { ComponentChildren } from 'preact'
import { Icon } from '../icons/icon.tsx'

type ConfirmationProps = {
  /** What is now done; the page's `h1` unless told. */
  readonly title: string
  readonly level?: 1 | 2 | undefined
  readonly codeLabel?: string | undefined
  readonly code?: string | undefined
  readonly children?: ComponentChildren
}

export function Confirmation({ title, level = 1, codeLabel, code, children }: ConfirmationProps) {
  const Heading = `h${level}` as const
  return (
    <div class="confirmation">
      <Icon name="check" />
      <Heading>{title}</Heading>
      {code && (
        <p>
          {codeLabel}
          <br />
          <strong class="code">{code}</strong>
        </p>
      )}
      {children}
    </div>
  )
}
