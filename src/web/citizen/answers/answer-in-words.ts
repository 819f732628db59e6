import type { Language } from '#kernel/text.ts'
import type { Field } from '#modules/procedures'
import { parsePhoneNumber } from '#standards/phone-number/parse-phone-number.ts'
import { t } from '../../texts/index.ts'
import { groupPersonalId } from '../../ui/index.ts'
import type { Places } from './places.ts'
import { addressIn, splitDate } from './read-answers.ts'

type Surroundings = { readonly language: Language; readonly places: Places }

/** An answer as people read it; empty for one that says nothing. */
export function answerInWords(field: Field, answer: unknown, { language, places }: Surroundings): string {
  const text = t(language)
  const plain = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : ''
  switch (field.kind) {
    case 'personal-id':
      return groupPersonalId(plain)
    case 'phone': {
      const phone = parsePhoneNumber(plain)
      return phone.ok ? phone.national : plain
    }
    case 'sex':
      return answer === 'male' || answer === 'female' ? text(`citizen.sex.${answer}`) : ''
    case 'nationality':
      return plain === 'VNM' ? text('citizen.nationality.vietnamese') : plain
    case 'date':
    case 'partial-date': {
      const { year, month, day } = splitDate(answer)
      return [day, month, year].filter((part) => part !== '').join('/')
    }
    case 'address': {
      const { provinceCode, communeCode, line } = addressIn(answer)
      const names = [communeCode, provinceCode].map((code) => (code === '' ? '' : places.nameOf(code)))
      return [line, ...names].filter((part) => part !== '').join(', ')
    }
    case 'choice':
      return field.options.find(({ value }) => value === answer)?.label[language] ?? ''
    case 'choices': {
      const chosen = Array.isArray(answer) ? answer : []
      return field.options
        .filter(({ value }) => chosen.includes(value))
        .map(({ label }) => label[language])
        .join('; ')
    }
    case 'licence-classes':
      return Array.isArray(answer) ? answer.join(', ') : ''
    case 'declaration':
      return answer === true ? text('citizen.declared') : ''
    case 'file':
      return Array.isArray(answer) ? answer.map((file: { readonly name?: string }) => file.name ?? '').join('; ') : ''
    case 'person-name':
    case 'email':
    case 'number':
    case 'text':
    case 'long-text':
    case 'household-member':
      return plain
    default:
      return field satisfies never
  }
}
