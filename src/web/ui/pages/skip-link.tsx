import { useText } from '../page-context.ts'

export function SkipLink() {
  const text = useText()
  return (
    <a class="skip-link" href="#main">
      {text('ui.skip')}
    </a>
  )
}
