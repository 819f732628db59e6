import type { Field } from '../definition/field.ts'
import type { Form, FormPage } from '../definition/form.ts'
import { clearHidden, shownFields } from './clear-hidden.ts'
import { answerTo, type FormFacts, isBlank } from './form-facts.ts'

/** The pages to go through, in order, each with the fields to show; a page without any is left out. */
export function visiblePages(form: Form, facts: FormFacts): readonly FormPage[] {
  const seen = { ...facts, answers: clearHidden(form, facts) }
  return form.pages
    .map((page) => ({ ...page, fields: shownFields(page, seen).filter((field) => !isEmptyShow(field, seen)) }))
    .filter(({ fields }) => fields.length > 0)
}

/** A value that nobody can type and the register does not have: there is nothing to show. */
function isEmptyShow({ code, provided, required }: Field, { answers }: FormFacts): boolean {
  return provided?.mode === 'locked' && required === false && isBlank(answerTo(answers, code))
}
