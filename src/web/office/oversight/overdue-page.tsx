import type { Static } from 'typebox'
import type { overseeDueTimes } from '#modules/dossiers'
import { formatDateTime, useText } from '../../ui/index.ts'
import { workHref } from '../work-views.ts'
import { LateTable } from './late-table.tsx'

export type OverduePageProps = {
  readonly dueTimes: Static<typeof overseeDueTimes.output>
  readonly now: Temporal.Instant
}

/** For the head of a desk: what is late and where it is held, and what will be late if nobody acts. */
export function OverduePage({ dueTimes, now }: OverduePageProps) {
  const text = useText()
  const { overdue, dueSoon, forecastLate, forecast } = dueTimes
  const leadOf = ({ lookedAt, isPartial }: typeof forecast) =>
    text(isPartial ? 'office.overdue.forecast-lead-partial' : 'office.overdue.forecast-lead', { count: lookedAt })
  return (
    <>
      <div class="title-row">
        <h1>{text('office.overdue')}</h1>
        <p class="muted">{text('office.overdue.as-of', { at: formatDateTime(now) })}</p>
      </div>
      <p>{text('office.overdue.lead')}</p>
      <LateTable
        id="overdue"
        title={text('office.overdue.now')}
        none={text('office.overdue.none')}
        part={overdue}
        now={now}
        href={workHref('overdue')}
      />
      <LateTable
        id="due-soon"
        title={text('office.overdue.soon')}
        none={text('office.overdue.soon-none')}
        part={dueSoon}
        now={now}
        href={workHref('due-soon')}
      />
      <LateTable
        id="forecast-late"
        title={text('office.overdue.forecast')}
        lead={forecast.lookedAt === 0 ? undefined : leadOf(forecast)}
        none={text('office.overdue.forecast-none')}
        part={forecastLate}
        now={now}
      />
    </>
  )
}
