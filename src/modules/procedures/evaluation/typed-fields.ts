import type { Field, FieldKind } from '../definition/field.ts'
import type { Form } from '../definition/form.ts'
import type { FormFacts } from './form-facts.ts'
import { isProvided } from './is-provided.ts'
import { visiblePages } from './visible-pages.ts'

const PICKED: readonly FieldKind['kind'][] = ['file', 'declaration']

/** The fields that the applicant must fill by typing or choosing: the measure of "ask once". Files and ticks do not count. */
export function typedFields(form: Form, facts: FormFacts): readonly Field[] {
  return visiblePages(form, facts)
    .flatMap((page) => page.fields)
    .filter((field) => !isProvided(field, facts) && !PICKED.includes(field.kind))
}
