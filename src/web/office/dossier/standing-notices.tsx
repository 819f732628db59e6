import type { DossierView } from '#modules/dossiers'
import { formatDateTime, Notice, usePage, useText } from '../../ui/index.ts'

const ENDED = new Set(['refused', 'withdrawn', 'stopped'])

/** What everybody who opens the dossier must know before they act. */
export function StandingNotices({ dossier }: { readonly dossier: DossierView }) {
  return (
    <>
      <Supplement dossier={dossier} />
      <Suspension dossier={dossier} />
      <Extension dossier={dossier} />
      <Ending dossier={dossier} />
    </>
  )
}

function Supplement({ dossier: { supplement, state } }: { readonly dossier: DossierView }) {
  const text = useText()
  if (!supplement) return null
  if (state !== 'awaiting-supplement') {
    return <p class="muted">{text('office.dossier.was-supplement', { at: at(supplement.requestedAt) })}</p>
  }
  return (
    <Notice kind="warning" title={text('office.dossier.awaits-supplement', { at: at(supplement.answerBy) })}>
      <ul>
        {supplement.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Suspension({ dossier: { suspension, pauseReasons } }: { readonly dossier: DossierView }) {
  const text = useText()
  const { language } = usePage()
  if (!suspension) return null
  const reason = pauseReasons.find((known) => known.reason === suspension.reason)?.name[language] ?? suspension.reason
  return (
    <Notice kind="warning" title={text('office.dossier.suspended', { reason })}>
      <p>{text('office.dossier.suspended-since', { at: at(suspension.since) })}</p>
    </Notice>
  )
}

function Extension({ dossier: { extension } }: { readonly dossier: DossierView }) {
  const text = useText()
  if (!extension) return null
  return (
    <Notice kind="information" title={text('office.dossier.extended', { at: at(extension.to) })}>
      <p>{text('office.dossier.extended-from', { at: at(extension.from), reason: extension.reason })}</p>
    </Notice>
  )
}

function Ending({ dossier: { ending, state, stateName } }: { readonly dossier: DossierView }) {
  const text = useText()
  const { language } = usePage()
  if (!ending || !ENDED.has(state)) return null
  return (
    <Notice kind="information" title={text('office.dossier.ended', { state: stateName[language] })}>
      <p>{ending.reason}</p>
    </Notice>
  )
}

function at(instant: string): string {
  return formatDateTime(Temporal.Instant.from(instant))
}
