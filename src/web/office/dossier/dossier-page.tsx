import type { DossierView } from '#modules/dossiers'
import type { Places } from '../../citizen/answers/places.ts'
import { ErrorSummary, Notice, StatusTag, usePage, useText } from '../../ui/index.ts'
import { toneOf } from '../tones.ts'
import { AnswersSection } from './answers-section.tsx'
import { ChangedNotice } from './changed-notice.tsx'
import { ChecksSection } from './checks-section.tsx'
import { DossierActions, type DossierActionsProps } from './dossier-actions.tsx'
import { FactsSection } from './facts-section.tsx'
import { FilesSection } from './files-section.tsx'
import { HistorySection } from './history-section.tsx'
import { PapersSection } from './papers-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { StandingNotices } from './standing-notices.tsx'
import { TimeSection } from './time-section.tsx'

export type DossierPageProps = DossierActionsProps & {
  readonly places: Places
  readonly mayTakeCash: boolean
  readonly now: Temporal.Instant
  /** Why the action was not done, where no field is to blame. */
  readonly refusal: { readonly sentence: string; readonly isChanged: boolean } | undefined
}

export function DossierPage({ places, mayTakeCash, now, refusal, ...props }: DossierPageProps) {
  const { dossier, typed, errors } = props
  const { language } = usePage()
  return (
    <>
      <ErrorSummary errors={errors.map((error) => ({ ...error, field: fieldId(props, error.field) }))} />
      <div class="title-row">
        <h1>{titleOf(dossier, language)}</h1>
        <StatusTag tone={toneOf(dossier.state)} label={dossier.stateName[language]} />
      </div>
      {refusal?.isChanged && typed && <ChangedNotice dossier={dossier} typed={typed} />}
      {refusal && !refusal.isChanged && <Refusal sentence={refusal.sentence} />}
      <StandingNotices dossier={dossier} />
      <DossierActions {...props} />
      <div class="work-view">
        <div>
          <FactsSection dossier={dossier} mayTakeCash={mayTakeCash} />
          <ChecksSection checks={dossier.checks} />
          <PeopleSection dossier={dossier} />
          <FilesSection dossier={dossier} />
          <PapersSection dossier={dossier} />
        </div>
        <div>
          <TimeSection time={dossier.time} now={now} />
          <HistorySection dossier={dossier} />
        </div>
      </div>
      <AnswersSection dossier={dossier} places={places} />
    </>
  )
}

export function titleOf({ procedure, subject }: DossierView, language: 'vi' | 'en'): string {
  return `${procedure.name[language]} – ${subject.name}`
}

function Refusal({ sentence }: { readonly sentence: string }) {
  const text = useText()
  return (
    <Notice kind="late" title={text('office.dossier.refused.title')}>
      <p>{sentence}</p>
    </Notice>
  )
}

/** Fields of the bar carry the action in their id, because several forms ask for a reason. */
function fieldId({ typed }: Pick<DossierPageProps, 'typed'>, field: string): string {
  const action = typed?.get('action')?.[0] ?? ''
  return `${action}-${field}`
}
