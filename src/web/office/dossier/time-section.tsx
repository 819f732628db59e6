import type { DossierView } from '#modules/dossiers'
import { DueTime, formatDateTime, Notice, useText } from '../../ui/index.ts'
import { StepShares } from './step-shares.tsx'

type Time = NonNullable<DossierView['time']>

type TimeSectionProps = { readonly time: DossierView['time']; readonly now: Temporal.Instant }

/** The clock in words, and one click away how it was reckoned and which step used what. */
export function TimeSection({ time, now }: TimeSectionProps) {
  const text = useText()
  return (
    <section aria-labelledby="time">
      <h2 id="time">{text('office.dossier.time')}</h2>
      {time === null ? <p class="muted">{text('office.dossier.time.none')}</p> : <Clock time={time} now={now} />}
    </section>
  )
}

function Clock({ time, now }: { readonly time: Time; readonly now: Temporal.Instant }) {
  const text = useText()
  return (
    <>
      {time.dueAt !== null && time.remainingWorkingMinutes !== null && (
        <DueTime
          due={Temporal.Instant.from(time.dueAt).toZonedDateTimeISO('Asia/Ho_Chi_Minh')}
          minutesLeft={time.remainingWorkingMinutes}
          usedShare={time.usedShare ?? 0}
          state={clockState(time.state)}
        />
      )}
      {time.isForecastLate && !time.isOverdue && time.forecastAt && (
        <Notice kind="warning">
          <p>{text('office.dossier.time.forecast-late', { at: at(time.forecastAt) })}</p>
        </Notice>
      )}
      {time.apologyBy && time.state !== 'finished' && <Apology by={Temporal.Instant.from(time.apologyBy)} now={now} />}
      <details class="folded">
        <summary>{text('office.dossier.time.why')}</summary>
        <div>
          <ol>
            {time.explanation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </div>
      </details>
      {time.steps.length > 0 && (
        <details class="folded">
          <summary>{text('office.dossier.time.steps')}</summary>
          <div>
            <StepShares steps={time.steps} />
          </div>
        </details>
      )}
    </>
  )
}

/** The last lawful moment for form 04, while there is one and after. */
function Apology({ by, now }: { readonly by: Temporal.Instant; readonly now: Temporal.Instant }) {
  const text = useText()
  const isPast = Temporal.Instant.compare(now, by) > 0
  return (
    <p>
      {text(isPast ? 'office.dossier.time.apology-past' : 'office.dossier.time.apology-by', { at: formatDateTime(by) })}
    </p>
  )
}

function clockState(state: string): 'running' | 'paused' | 'done' {
  return state === 'paused' ? 'paused' : state === 'finished' ? 'done' : 'running'
}

function at(instant: string): string {
  return formatDateTime(Temporal.Instant.from(instant))
}
