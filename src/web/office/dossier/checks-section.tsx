import type { DossierView } from '#modules/dossiers'
import { DataTable, StatusTag, usePage, useText, type StatusTone } from '../../ui/index.ts'

type Check = DossierView['checks'][number]

const TONES: Readonly<Record<string, StatusTone>> = { met: 'done', 'not-met': 'late', unknown: 'waiting' }

/** What registers said about the requirements of the law when the dossier was submitted. */
export function ChecksSection({ checks }: { readonly checks: readonly Check[] }) {
  const text = useText()
  const { language } = usePage()
  if (checks.length === 0) return null
  const outcome = (check: Check) => (check.outcome === 'met' || check.outcome === 'not-met' ? check.outcome : 'unknown')
  return (
    <section>
      <h2 id="checks">{text('office.dossier.checks')}</h2>
      <DataTable
        caption={text('office.dossier.checks')}
        rows={checks}
        rowKey={({ check }) => check}
        columns={[
          { key: 'name', label: text('office.dossier.check.name'), cell: ({ name }) => name[language] },
          {
            key: 'outcome',
            label: text('office.dossier.check.outcome'),
            cell: (check) => (
              <>
                <StatusTag
                  tone={TONES[outcome(check)] ?? 'waiting'}
                  label={text(`office.dossier.check.${outcome(check)}`)}
                />
                {outcome(check) === 'not-met' && <div>{check.message[language]}</div>}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
