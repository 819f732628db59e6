import type { Field } from '../definition/field.ts'
import { answerTo, type FormFacts, isBlank } from './form-facts.ts'

/** Filled from its register, so that nobody is asked. */
export function isProvided(field: Field, { answers }: FormFacts): boolean {
  return field.provided !== undefined && !isBlank(answerTo(answers, field.code))
}
