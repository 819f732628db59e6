import type { FieldError } from '../ui/index.ts'
import type { PageFacts } from './page-facts.ts'

/** The problem of a form that is shown again, as its page lists it; one that names no field links to the page's content. */
export function problemErrors({ problem, language }: PageFacts): readonly FieldError[] {
  if (!problem) return []
  if (problem.fields.length === 0) return [{ field: 'main', message: problem.text[language] }]
  return problem.fields.map(({ field, message }) => ({ field, message: message[language] }))
}
