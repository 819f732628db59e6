import type { ComponentChildren } from 'preact'
import { useText } from '../page-context.ts'
import { FieldNotes } from './field-notes.tsx'
import { fieldIds, type FieldProps } from './field-props.ts'

type FieldFrameProps = { readonly field: FieldProps; readonly children: ComponentChildren }

/** Label, hint and error around one input. */
export function FieldFrame({ field, children }: FieldFrameProps) {
  const label = (
    <label for={fieldIds(field).id}>
      {field.label}
      <OptionalMark field={field} />
    </label>
  )
  return (
    <div class={field.error ? 'field has-error' : 'field'}>
      {field.isHeading ? <h1>{label}</h1> : label}
      <FieldNotes field={field} />
      {children}
    </div>
  )
}

/** Legend, hint and error around several inputs; the mark of an error stands outside, where the legend does not cut it. */
export function FieldsetFrame({ field, children }: FieldFrameProps) {
  return (
    <div class={field.error ? 'has-error' : undefined}>
      <fieldset class="field" aria-describedby={fieldIds(field).describedBy}>
        <legend>
          {field.isHeading ? (
            <h1>
              {field.label}
              <OptionalMark field={field} />
            </h1>
          ) : (
            <>
              {field.label}
              <OptionalMark field={field} />
            </>
          )}
        </legend>
        <FieldNotes field={field} />
        {children}
      </fieldset>
    </div>
  )
}

/** What may be left out is marked, not what must be filled in: most fields must. */
function OptionalMark({ field }: { readonly field: FieldProps }) {
  const text = useText()
  return field.isOptional ? <span class="optional"> {text('ui.optional')}</span> : null
}
