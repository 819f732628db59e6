import type { DossierView } from '#modules/dossiers'
import type { ActorRole } from '#modules/procedures'
import type { Translate } from '../../texts/index.ts'
import { Timeline, usePage, useText, type TimelineEntry } from '../../ui/index.ts'

/** What was done, by whom, when; and the step that has the dossier now. */
export function HistorySection({ dossier }: { readonly dossier: DossierView }) {
  const text = useText()
  const { language } = usePage()
  const done = dossier.timeline.map((entry): TimelineEntry => ({
    state: 'done',
    title: entry.title[language],
    at: Temporal.Instant.from(entry.at),
    by: entry.by ?? undefined,
    text: entry.detail ?? undefined,
  }))
  const isOpen = dossier.actions.length > 0 || dossier.state === 'accepted' || dossier.state === 'processing'
  const now: TimelineEntry[] =
    isOpen && dossier.step
      ? [
          {
            state: dossier.time?.isOverdue ? 'late' : 'current',
            title: text('office.dossier.now', { step: dossier.step.name[language] }),
            by: dossier.assignee?.name ?? roleInWords(text, dossier.step.role),
          },
        ]
      : []
  return (
    <section aria-labelledby="history">
      <h2 id="history">{text('office.dossier.history')}</h2>
      <Timeline entries={[...done, ...now]} />
    </section>
  )
}

const ROLES = [
  'reception-officer',
  'case-officer',
  'unit-head',
  'leader',
  'clerk',
  'cashier',
  'one-stop-head',
] as const satisfies readonly ActorRole[]

/** Who has to act, while nobody has taken it. */
function roleInWords(text: Translate, role: string): string | undefined {
  const known = ROLES.find((one) => one === role)
  return known && text(`office.role.${known}`)
}
