import { parsePhoneNumber } from '#standards/phone-number/parse-phone-number.ts'
import { normalisePersonName } from '#standards/person-name/check-person-name.ts'
import type { Field } from '../definition/field.ts'
import { answerTo, type Answers } from './form-facts.ts'

/** The answers to these fields as stored: NFC, trimmed, numbers as numbers, telephone numbers international. Others stay. */
export function tidyAnswers(fields: readonly Field[], answers: Answers): Answers {
  const tidied = fields
    .filter(({ code }) => Object.hasOwn(answers, code))
    .map((field) => [field.code, tidyValue(field, answerTo(answers, field.code))])
  return { ...answers, ...Object.fromEntries(tidied) }
}

/** Only the spelling changes; a value that cannot be read stays as it was typed, so that the page can show it with its error. */
export function tidyValue(field: Field, value: unknown): unknown {
  if (typeof value !== 'string') return value !== null && typeof value === 'object' ? tidyStrings(value) : value
  const text = value.normalize('NFC').replaceAll('\r\n', '\n').trim()
  switch (field.kind) {
    case 'person-name':
      return normalisePersonName(text)
    case 'personal-id':
      return text.replace(/[\s.]/g, '')
    case 'phone':
      return internationalPhone(text)
    case 'number':
      return /^\d{1,15}$/.test(text) ? Number(text) : text
    case 'declaration':
      return ['on', 'true', 'yes'].includes(text)
    case 'choices':
    case 'licence-classes':
      // A form post with one box ticked arrives as a single text.
      return text === '' ? [] : [text]
    default:
      return text
  }
}

function tidyStrings(value: object): unknown {
  const tidy = (member: unknown) => (typeof member === 'string' ? member.normalize('NFC').trim() : member)
  if (Array.isArray(value)) return value.map(tidy)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, tidy(member)]))
}

function internationalPhone(text: string): string {
  const parsed = parsePhoneNumber(text)
  return parsed.ok ? parsed.international : text
}
