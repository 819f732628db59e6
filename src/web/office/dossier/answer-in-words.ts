import type { Language } from '#kernel/text.ts'
import type { Field, Option } from '#modules/procedures'
import { t } from '../../texts/index.ts'
import { formatNumber, groupPersonalId } from '../../ui/index.ts'
import type { PlaceNames } from './place-names.ts'

type Reading = { readonly language: Language; readonly places: PlaceNames }

/** An answer as an officer reads it: dates, codes and choices in words; undefined when there is none. */
export function answerInWords(field: Field, value: unknown, { language, places }: Reading): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  switch (field.kind) {
    case 'date':
    case 'partial-date':
      return dateInWords(value)
    case 'personal-id':
      return groupPersonalId(written(value))
    case 'sex':
      return t(language)(value === 'female' ? 'office.dossier.sex.female' : 'office.dossier.sex.male')
    case 'choice':
      return labelOf(field.options, value, language)
    case 'choices':
      return listOf(value)
        .map((one) => labelOf(field.options, one, language))
        .join('; ')
    case 'licence-classes':
      return listOf(value).join(', ')
    case 'address':
      return addressInWords(value, places)
    case 'number':
      return typeof value === 'number' ? formatNumber(value, language) : written(value)
    case 'declaration':
      return value === true ? field.statement[language] : undefined
    case 'file':
      return undefined
    default:
      return written(value) || undefined
  }
}

/** `1988-03-12`, or as much of it as is known: `1946-05`, `1946`. */
function dateInWords(value: unknown): string {
  const date = written(value)
  return /^\d{4}(-\d\d){0,2}$/.test(date) ? date.split('-').toReversed().join('/') : date
}

/** Whatever a form sent; what is neither text nor number says nothing. */
function written(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function labelOf(options: readonly Option[], value: unknown, language: Language): string {
  return options.find((option) => option.value === value)?.label[language] ?? written(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

function addressInWords(value: unknown, places: PlaceNames): string | undefined {
  if (typeof value === 'string') return value
  const { line, communeCode, districtCode, provinceCode } = value as Readonly<Record<string, unknown>>
  const names = [communeCode, districtCode, provinceCode].map((code) => places.get(String(code)))
  return [line, ...names].filter(Boolean).join(', ') || undefined
}
