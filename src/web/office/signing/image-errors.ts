import type { Visit } from '../../http/index.ts'
import { problemErrors } from '../../http/problem-errors.ts'
import type { FieldError } from '../../ui/index.ts'

/** A picture that the command refuses is a mistake at the file field, although the command knows no fields. */
export function imageErrors(visit: Visit): readonly FieldError[] {
  const isAboutImage = /^signatures\/(image-|signature-not-blue|seal-not-red)/.test(visit.problem?.code ?? '')
  const errors = problemErrors(visit)
  return isAboutImage ? errors.map(({ message }) => ({ field: 'image', message })) : errors
}
