import type { ComponentChildren } from 'preact'
import { uploadWayOf, type Field, type FormPage } from '#modules/procedures'
import { FieldInput } from '../../citizen/answers/field-input.tsx'
import type { Places } from '../../citizen/answers/places.ts'
import { filesOf, partsOf, type DraftOnScreen } from '../../citizen/draft/draft-on-screen.ts'
import { layOut, type LaidOut } from '../../citizen/draft/layout.ts'
import { Notice, usePage, type FieldError } from '../../ui/index.ts'
import { ProvidedAtDesk } from './provided-at-desk.tsx'

export type DraftFieldsProps = {
  readonly screen: DraftOnScreen
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: readonly FieldError[]
  readonly places: Places
}

/** All questions of the form on one page: an officer asks them in conversation and not one by one. */
export function DraftFields(props: DraftFieldsProps) {
  const { language } = usePage()
  return (
    <>
      {props.screen.pages.map((page) => (
        <section key={page.code} aria-labelledby={`page-${page.code}`}>
          <h2 id={`page-${page.code}`}>{page.question[language]}</h2>
          <PageFields {...props} page={page} />
        </section>
      ))}
    </>
  )
}

function PageFields({ page, ...props }: DraftFieldsProps & { readonly page: FormPage }) {
  const { version } = props.screen
  const whole = version.form.pages.find(({ code }) => code === page.code) ?? page
  return (
    <>
      {layOut(whole, props.screen).map((item) => (
        <Item key={item.kind === 'provided' ? item.fields[0]?.code : item.field.code} item={item} {...props} />
      ))}
    </>
  )
}

function Item({ item, ...props }: DraftFieldsProps & { readonly item: LaidOut }) {
  const { language } = usePage()
  switch (item.kind) {
    case 'provided':
      return <ProvidedAtDesk fields={item.fields} draft={props.screen.draft} places={props.places} />
    case 'missing':
      return <Notice kind="warning" title={item.field.label[language]} />
    case 'asked': {
      const reveals = new Map<string, ComponentChildren>()
      for (const [value, fields] of item.reveals) {
        reveals.set(
          value,
          fields.map((field) => <Input key={field.code} field={field} {...props} />),
        )
      }
      return <Input field={item.field} reveals={reveals} {...props} />
    }
    default:
      return item satisfies never
  }
}

type InputProps = DraftFieldsProps & {
  readonly field: Field
  readonly reveals?: ReadonlyMap<string, ComponentChildren>
}

function Input({ field, screen, values, errors, places, reveals }: InputProps) {
  const answer = values[field.code]
  const file = field.kind === 'file' ? fileOf(screen, field.part) : undefined
  return <FieldInput {...{ field, answer, errors, places, file, reveals }} today={screen.facts.today} />
}

function fileOf(screen: DraftOnScreen, partCode: string) {
  const part = partsOf(screen).find(({ code }) => code === partCode)
  const rules = part && uploadWayOf(part)
  if (!rules) return undefined
  const uploaded = filesOf(screen.draft, partCode) ?? []
  return { rules, uploaded: uploaded.map(({ sha256, name, bytes }) => ({ id: `${partCode}:${sha256}`, name, bytes })) }
}
