import type { DossierView } from '#modules/dossiers'
import { textOf, type FormValues } from '../../http/index.ts'
import { formatDateTime, Notice, usePage, useText } from '../../ui/index.ts'
import { openedAction } from './dossier-actions.tsx'
import { officeActions } from './actions/office-actions.ts'

type ChangedNoticeProps = { readonly dossier: DossierView; readonly typed: FormValues }

/** Names of the form that are no answers of the officer. */
const NOT_TYPED = new Set([
  'action',
  'version',
  'csrfToken',
  'onceKey',
  'intent',
  'assignee',
  'method',
  'kept-file',
  'remove',
])

/** Two officers acted at once: the second reads what the first did, and keeps their own words. */
export function ChangedNotice({ dossier, typed }: ChangedNoticeProps) {
  const text = useText()
  const { language } = usePage()
  // A dossier's version is the number of its events.
  const since = dossier.timeline.slice(Number(textOf(typed, 'version')))
  return (
    <Notice kind="warning" title={text('office.dossier.changed.title')}>
      <ul>
        {since.map((entry) => (
          <li key={`${entry.kind} ${entry.at}`}>
            {text('office.dossier.changed.entry', {
              at: formatDateTime(Temporal.Instant.from(entry.at)),
              by: entry.by ?? '',
              title: [entry.title[language], entry.detail].filter(Boolean).join(' – '),
            })}
          </li>
        ))}
      </ul>
      <KeptWords dossier={dossier} typed={typed} />
    </Notice>
  )
}

function KeptWords({ dossier, typed }: ChangedNoticeProps) {
  const text = useText()
  if (openedAction({ dossier, typed })) return <p>{text('office.dossier.changed.kept')}</p>
  const action = Object.keys(officeActions).find((known) => known === textOf(typed, 'action')) as
    | keyof typeof officeActions
    | undefined
  const words = [...typed].filter(([name]) => !NOT_TYPED.has(name)).flatMap(([, values]) => values.filter(Boolean))
  if (!action) return null
  return (
    <>
      <p>{text('office.dossier.changed.not-allowed', { action: text(`office.action.${action}`) })}</p>
      {words.map((word) => (
        <blockquote key={word}>{word}</blockquote>
      ))}
    </>
  )
}
