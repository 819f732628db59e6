import type { Static } from 'typebox'
import type { countPapers, listPapersToSeal, listPapersToSign } from '#modules/dossiers'
import { LivePart, Shortcuts, useText } from '../../ui/index.ts'
import { ToSealSection } from './to-seal-section.tsx'
import { ToSignSection } from './to-sign-section.tsx'
import { UnderWay } from './under-way.tsx'

type PapersPageProps = {
  readonly counts: Static<typeof countPapers.output>
  readonly toSign: Static<typeof listPapersToSign.output>
  /** Undefined for whoever does not seal. */
  readonly toSeal: Static<typeof listPapersToSeal.output> | undefined
  readonly ticked: ReadonlySet<string>
  readonly underWayPath: string
}

export function PapersPage({ counts, toSign, toSeal, ticked, underWayPath }: PapersPageProps) {
  const text = useText()
  const own = <ToSignSection list={toSign} />
  return (
    <>
      <h1>{text('office.papers')}</h1>
      {counts.underWay > 0 && (
        <LivePart fragmentPath={underWayPath} seconds={2}>
          <UnderWay counts={counts} />
        </LivePart>
      )}
      <Shortcuts>
        {toSign.total > 0 && own}
        {toSeal && <ToSealSection list={toSeal} ticked={ticked} />}
        {toSign.total === 0 && own}
      </Shortcuts>
    </>
  )
}
