import type { ComponentChildren } from 'preact'

type ButtonKind = 'primary' | 'secondary' | 'quiet'

type ButtonProps = {
  /** One primary button a page: the way on. */
  readonly kind?: ButtonKind | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly children: ComponentChildren
}

export function Button({ kind = 'primary', name, value, children }: ButtonProps) {
  return (
    <button type="submit" class={`button ${kind}`} name={name} value={value}>
      {children}
    </button>
  )
}

type LinkButtonProps = {
  readonly href: string
  readonly kind?: ButtonKind | undefined
  readonly children: ComponentChildren
}

/** Looks like a button, goes somewhere: for starting a service, never for changing anything. */
export function LinkButton({ href, kind = 'primary', children }: LinkButtonProps) {
  return (
    <a class={`button ${kind}`} href={href}>
      {children}
    </a>
  )
}

/** Buttons of a form in one row that wraps. */
export function ButtonRow({ children }: { readonly children: ComponentChildren }) {
  return <div class="button-row">{children}</div>
}
