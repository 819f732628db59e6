import { formatDateTime } from '../format.ts'
import { useText } from '../page-context.ts'

export type ExplainedInterval = {
  readonly from: Temporal.PlainDateTime | Temporal.ZonedDateTime
  readonly to: Temporal.PlainDateTime | Temporal.ZonedDateTime
  /** The rule in words: `Ngày làm việc`, `Tạm dừng chờ bổ sung giấy tờ`, `Nghỉ lễ Quốc khánh`. */
  readonly rule: string
  /** Instrument, article, clause, point. */
  readonly basis: string
  /** How much of the interval counts, in words; `0` for a pause. */
  readonly counted: string
}

type ExplanationProps = {
  readonly title?: string | undefined
  /** One sentence that says the whole. */
  readonly summary: string
  readonly intervals: readonly ExplainedInterval[]
}

/** Each interval of a legal time with its rule and its article, one click away from every due time. */
export function Explanation({ title, summary, intervals }: ExplanationProps) {
  const text = useText()
  return (
    <details class="folded explanation">
      <summary>{title ?? text('ui.explanation.title')}</summary>
      <div>
        <p>{summary}</p>
        <ol>
          {intervals.map((interval) => (
            <li key={`${interval.rule} ${interval.from.toString()}`}>
              <p>
                <b>{interval.rule}</b> <span class="counted">{interval.counted}</span>
              </p>
              <p>
                {formatDateTime(interval.from)} → {formatDateTime(interval.to)}
              </p>
              <p class="muted">
                {text('ui.explanation.basis')}: {interval.basis}
              </p>
            </li>
          ))}
        </ol>
      </div>
    </details>
  )
}
