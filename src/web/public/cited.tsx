import type { Text } from '#kernel/text.ts'
import { usePage, useText } from '../ui/index.ts'

type Citation = {
  readonly citation: Text
  readonly note: string | null
  readonly confidence: 'verified' | 'secondary' | 'unconfirmed'
}

/** Articles as papers cite them; what nobody has read in the original says so. */
export function Cited({ citations }: { readonly citations: readonly Citation[] }) {
  const { language } = usePage()
  const text = useText()
  const line = ({ citation, note, confidence }: Citation) => (
    <>
      {citation[language]}
      {note && language === 'vi' && ` (${note})`}
      {confidence === 'unconfirmed' && ` – ${text('public.cited.unconfirmed')}`}
    </>
  )
  if (citations.length === 1) return <span class="muted">{line(citations[0]!)}</span>
  return (
    <ul>
      {citations.map((citation) => (
        <li key={citation.citation.vi}>{line(citation)}</li>
      ))}
    </ul>
  )
}
