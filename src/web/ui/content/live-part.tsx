import type { ComponentChildren } from 'preact'
import { ElementScript } from '../element-script.tsx'
import { usePage, useText } from '../page-context.ts'

type LivePartProps = {
  /** Answers with the new content of this part (`renderFragment`); the header `sen-refresh: final` ends the asking. */
  readonly fragmentPath: string
  readonly seconds?: number | undefined
  readonly children: ComponentChildren
}

/** A part that keeps itself up to date; without script the link loads the page again. */
export function LivePart({ fragmentPath, seconds = 5, children }: LivePartProps) {
  const { path } = usePage()
  const text = useText()
  return (
    <div class="live-part">
      <sen-refresh path={fragmentPath} seconds={seconds} aria-live="polite">
        {children}
      </sen-refresh>
      <a class="button secondary" href={path}>
        {text('ui.refresh')}
      </a>
      <ElementScript name="sen-refresh" />
    </div>
  )
}
