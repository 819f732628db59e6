import type { DossierView } from '#modules/dossiers'
import { DataTable, formatWorkingTime, usePage, useText } from '../../ui/index.ts'

type Step = NonNullable<DossierView['time']>['steps'][number]

const VERDICTS = ['early', 'on-time', 'late', 'in-progress', 'waiting'] as const

/** Lateness is attributable: each step with the time it was given and the time it took, as form 06 records it. */
export function StepShares({ steps }: { readonly steps: readonly Step[] }) {
  const text = useText()
  const { language } = usePage()
  const verdict = (step: Step) => VERDICTS.find((known) => known === step.verdict) ?? 'waiting'
  return (
    <DataTable
      caption={text('office.dossier.time.steps')}
      rows={steps}
      rowKey={({ step }) => step}
      rowTone={(step) => (step.verdict === 'late' ? 'late' : undefined)}
      columns={[
        {
          key: 'step',
          label: text('office.dossier.time.step'),
          cell: (step) => (
            <>
              {step.name[language]}
              <div class="muted">{text(`office.dossier.time.verdict.${verdict(step)}`)}</div>
            </>
          ),
        },
        {
          key: 'used',
          label: text('office.dossier.time.used'),
          isNumber: true,
          cell: ({ usedMinutes, budgetMinutes }) =>
            `${formatWorkingTime(usedMinutes, language)} / ${formatWorkingTime(budgetMinutes, language)}`,
        },
      ]}
    />
  )
}
