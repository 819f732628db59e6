import { useText } from '../page-context.ts'

/** The National Emblem is protected by law: the operator puts it in this place, the program does not draw it. */
export function Wordmark({ name, href }: { readonly name: string; readonly href: string }) {
  const text = useText()
  return (
    <div class="wordmark">
      <span class="emblem-place">{text('ui.emblem')}</span>
      <a href={href}>
        <b>Sen</b> <span>{name}</span>
      </a>
    </div>
  )
}
