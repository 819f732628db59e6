import type { Text } from '#kernel/text.ts'
import type { Condition, FieldCode } from './condition.ts'
import type { CrossCheck, Field } from './field.ts'

/** One question for the applicant. A page whose fields are all locked only shows what the state knows. */
export type FormPage = {
  /** Part of the address of the page: `contact`. */
  readonly code: string
  readonly question: Text
  readonly whyWeAsk?: Text
  readonly visibleWhen?: Condition
  readonly fields: readonly Field[]
  readonly crossChecks?: readonly CrossCheck[]
}

export type Form = { readonly pages: readonly FormPage[] }

export function fieldsOf(form: Form): readonly Field[] {
  return form.pages.flatMap((page) => page.fields)
}

export function findField(form: Form, code: FieldCode): Field | undefined {
  return fieldsOf(form).find((field) => field.code === code)
}
