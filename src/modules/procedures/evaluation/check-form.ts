import type { ProcedureVersion } from '../definition/procedure-version.ts'
import { type AnswerError, checkAnswers } from './check-answers.ts'
import type { FormFacts } from './form-facts.ts'
import { visiblePages } from './visible-pages.ts'

export type PageErrors = { readonly page: string; readonly errors: readonly AnswerError[] }

/** Every page that still has something wrong, in order: what "check your answers" shows and submission refuses. */
export function checkForm(version: ProcedureVersion, facts: FormFacts): readonly PageErrors[] {
  return visiblePages(version.form, facts)
    .map((page) => ({ page: page.code, errors: checkAnswers(version, page, facts) }))
    .filter(({ errors }) => errors.length > 0)
}
