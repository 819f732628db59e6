import { useText } from '../page-context.ts'

type StepsProps = {
  readonly titles: readonly string[]
  /** Counted from 1. */
  readonly position: number
}

/** `Bước 2/5`, its name and the next one: where one is in a form and how much remains. */
export function Steps({ titles, position }: StepsProps) {
  const text = useText()
  const next = titles[position]
  return (
    <div class="steps">
      <p>
        <span class="steps-position">{text('ui.steps.position', { position, total: titles.length })}</span>
        <b>{titles[position - 1]}</b>
      </p>
      <svg viewBox={`0 0 ${titles.length * 100} 6`} preserveAspectRatio="none" aria-hidden="true">
        {titles.map((title, index) => (
          <rect
            key={title}
            class={index < position ? 'reached' : ''}
            x={index * 100 + (index === 0 ? 0 : 2)}
            width={index === 0 ? 98 : 96}
            height="6"
          />
        ))}
      </svg>
      {next && <p class="steps-next">{text('ui.steps.next', { title: next })}</p>}
    </div>
  )
}
