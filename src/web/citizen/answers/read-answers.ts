import type { Field } from '#modules/procedures'
import { textOf, textsOf, type FormValues } from '../../http/index.ts'

/** What was typed into the fields that may be typed into, as the answers of a draft; right or wrong, nothing is dropped. */
export function readAnswers(fields: readonly Field[], form: FormValues): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter((field) => field.kind !== 'file' && field.provided?.mode !== 'locked' && isPosted(field, form))
      .map((field) => [field.code, readAnswer(field, form)]),
  )
}

/** Ticked boxes are posted, boxes left empty are not: for them absence is an answer. */
function isPosted({ kind, code }: Field, form: FormValues): boolean {
  switch (kind) {
    case 'choices':
    case 'licence-classes':
    case 'declaration':
      return true
    case 'date':
    case 'partial-date':
      return form.has(`${code}.year`)
    case 'address':
      return form.has(`${code}.line`)
    default:
      return form.has(code)
  }
}

export function readAnswer({ kind, code }: Field, form: FormValues): unknown {
  switch (kind) {
    case 'choices':
    case 'licence-classes':
      return textsOf(form, code)
    case 'declaration':
      return textOf(form, code) === 'yes'
    case 'date':
    case 'partial-date':
      return joinDate(['year', 'month', 'day'].map((part) => textOf(form, `${code}.${part}`)))
    case 'address':
      return {
        provinceCode: textOf(form, `${code}.province`),
        communeCode: textOf(form, `${code}.commune`),
        line: textOf(form, `${code}.line`),
      }
    default:
      return textOf(form, code)
  }
}

/** `2026-11-03`, `1960-03`, `1960`; what cannot be a date keeps its three parts, to be shown again as it was typed. */
function joinDate(parts: readonly string[]): string {
  const [year = '', month = '', day = ''] = parts.map((part) => part.trim().replaceAll('-', ''))
  const joined = [year, padded(month), padded(day)].join('-')
  return joined === '--' ? '' : joined.replace(/-+$/, '')
}

function padded(digits: string): string {
  return /^\d$/.test(digits) ? `0${digits}` : digits
}

/** The three inputs of a date from its answer, whatever stands in it. */
export function splitDate(answer: unknown): { readonly year: string; readonly month: string; readonly day: string } {
  const [year = '', month = '', day = ''] = typeof answer === 'string' ? answer.split('-') : []
  return { year, month, day }
}

export type Address = { readonly provinceCode: string; readonly communeCode: string; readonly line: string }

export function addressIn(answer: unknown): Address {
  const address = (answer !== null && typeof answer === 'object' ? answer : {}) as Readonly<Record<string, unknown>>
  const text = (name: string) => (typeof address[name] === 'string' ? address[name] : '')
  return { provinceCode: text('provinceCode'), communeCode: text('communeCode'), line: text('line') }
}
