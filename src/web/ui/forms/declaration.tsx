import type { ComponentChildren } from 'preact'
import { FieldNotes } from './field-notes.tsx'
import { inputAttributes, type FieldProps } from './field-props.ts'

type DeclarationProps = Pick<FieldProps, 'name' | 'id' | 'label' | 'error'> & {
  /** The full words of the commitment; what is ticked is `label`. */
  readonly children: ComponentChildren
  readonly isChecked?: boolean | undefined
}

/** Posts `<name>=yes` when ticked. It is never ticked beforehand: a commitment is made by the person. */
export function Declaration({ children, isChecked = false, ...field }: DeclarationProps) {
  return (
    <div class={field.error ? 'field declaration has-error' : 'field declaration'}>
      <div class="commitment">{children}</div>
      <FieldNotes field={field} />
      <div class="choice">
        <input type="checkbox" {...inputAttributes(field)} value="yes" checked={isChecked} />
        <label for={field.id ?? field.name}>{field.label}</label>
      </div>
    </div>
  )
}
