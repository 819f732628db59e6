import type { Form, FormPage } from '../definition/form.ts'
import { clearHidden, shownFields } from './clear-hidden.ts'
import type { FormFacts } from './form-facts.ts'

/** The pages to go through, in order, each with the fields to show; a page without any is left out. */
export function visiblePages(form: Form, facts: FormFacts): readonly FormPage[] {
  const seen = { ...facts, answers: clearHidden(form, facts) }
  return form.pages
    .map((page) => ({ ...page, fields: shownFields(page, seen) }))
    .filter(({ fields }) => fields.length > 0)
}
