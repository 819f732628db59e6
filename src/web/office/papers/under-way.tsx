import type { Static } from 'typebox'
import type { countPapers } from '#modules/dossiers'
import { Notice, useText } from '../../ui/index.ts'

/** What a job is signing; at the end what is left for a person. */
export function UnderWay({ counts }: { readonly counts: Static<typeof countPapers.output> }) {
  const text = useText()
  const { underWay, toSign, toSeal } = counts
  if (underWay > 0) {
    return <Notice kind="information" title={text('office.papers.under-way', { count: underWay })} />
  }
  const left = toSign + toSeal
  return (
    <Notice kind="success" title={text('office.papers.under-way-done')}>
      {left > 0 && <p>{text('office.papers.left', { count: left })}</p>}
    </Notice>
  )
}
