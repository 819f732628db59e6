import type { ComponentChildren } from 'preact'
import { ElementScript } from '../element-script.tsx'
import { useText } from '../page-context.ts'
import { Button } from './button.tsx'

type AutosaveProps = {
  /** Takes the form's fields by POST and answers 204. */
  readonly path: string
  readonly children: ComponentChildren
}

/** Around the fields of a long form, inside `Form`. Without script the button saves (`intent=save-later`). */
export function Autosave({ path, children }: AutosaveProps) {
  const text = useText()
  return (
    <sen-autosave path={path} saved={text('ui.draft.saved', { time: '{time}' })} failed={text('ui.draft.failed')}>
      {children}
      <div class="draft-saving">
        <Button kind="quiet" name="intent" value="save-later">
          {text('ui.draft.save-later')}
        </Button>
        <output class="draft-state" />
      </div>
      <ElementScript name="sen-autosave" />
    </sen-autosave>
  )
}
