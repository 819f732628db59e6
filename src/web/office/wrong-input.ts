import { kernelErrors, type Problem } from '#kernel/errors.ts'
import { t, type Translate } from '../texts/index.ts'

/** What a page itself cannot read, before an operation sees it: `wrongInput('to', (text) => text('…'))`. */
export function wrongInput(field: string, say: (text: Translate) => string): Problem {
  return kernelErrors.problem('invalid-input', { fields: [{ field, message: { vi: say(t('vi')), en: say(t('en')) } }] })
}
