import type { Language, Text } from '#kernel/text.ts'
import type { Field } from '#modules/procedures'
import type { FieldError } from '../../ui/index.ts'

type AnswerProblem = { readonly field: string; readonly message: Text }

/** Members of composed answers as the inputs of the page are called. */
const INPUTS: Readonly<Record<string, string>> = {
  provinceCode: 'province',
  communeCode: 'commune',
  districtCode: 'district',
  line: 'line',
}

/** Problems of answers as errors of the page: each names the input that can mend it, or the page where none can. */
export function fieldErrors(
  problems: readonly AnswerProblem[],
  { fields, language }: { readonly fields: readonly Field[]; readonly language: Language },
): readonly FieldError[] {
  return problems.map(({ field, message }) => ({ field: inputOf(field, fields), message: message[language] }))
}

function inputOf(path: string, fields: readonly Field[]): string {
  const [code = '', member] = path.split('.')
  const field = fields.find((candidate) => candidate.code === code)
  if (!field || field.provided?.mode === 'locked') return 'main'
  if (field.kind !== 'address') return code
  return `${code}.${(member && INPUTS[member]) ?? 'province'}`
}
