import { kernelErrors, type Problem } from '#kernel/errors.ts'
import { en } from '../../texts/en.ts'
import { vi } from '../../texts/vi.ts'

export function caseMissing(): Problem {
  const message = { vi: vi['citizen.case.missing'], en: en['citizen.case.missing'] }
  return kernelErrors.problem('invalid-input', { fields: [{ field: 'case', message }] })
}
