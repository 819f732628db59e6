import { fieldsOf, type Form } from './definition/form.ts'
import type { Answers } from './evaluation/form-facts.ts'

/** Stands for somebody whom every register knows: the estimate of the fill time needs no person. */
export function answersFromRegisters(form: Form): Answers {
  return Object.fromEntries(
    fieldsOf(form)
      .filter(({ provided }) => provided)
      .map(({ code, kind }) => [code, kind === 'nationality' ? 'VNM' : 'known']),
  )
}
