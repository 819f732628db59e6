import type { Text } from '#kernel/text.ts'
import { uploadWayOf } from '../definition/part.ts'
import type { Field } from '../definition/field.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'
import { checkAddress } from './values/check-address.ts'
import { checkDate, checkPartialDate } from './values/check-dates.ts'
import {
  checkEmail,
  checkName,
  checkNationality,
  checkPersonalIdDigits,
  checkPhone,
} from './values/check-person-values.ts'
import {
  checkChoice,
  checkChoices,
  checkHouseholdMember,
  checkLicenceClasses,
  checkNumber,
} from './values/check-picks.ts'
import { checkFiles } from './values/check-files.ts'
import { checkText } from './values/check-text.ts'
import type { FormFacts } from './form-facts.ts'

/** `at`: the member of a composed value, such as `communeCode`. */
export type Fault = { readonly at?: string; readonly message: Text }

type Surroundings = { readonly version: ProcedureVersion; readonly facts: FormFacts }

/** Faults of one tidied, not blank value by the rules of its kind alone. */
export function checkValue(field: Field, value: unknown, { version, facts }: Surroundings): readonly Fault[] {
  switch (field.kind) {
    case 'person-name':
      return checkName(value)
    case 'personal-id':
      return checkPersonalIdDigits(value)
    case 'phone':
      return checkPhone(value)
    case 'email':
      return checkEmail(value)
    case 'nationality':
      return checkNationality(value)
    case 'sex':
      return checkChoice(value, ['male', 'female'])
    case 'choice':
      return checkChoice(
        value,
        field.options.map((option) => option.value),
      )
    case 'choices':
      return checkChoices(
        value,
        field.options.map((option) => option.value),
      )
    case 'licence-classes':
      return checkLicenceClasses(value)
    case 'household-member':
      return checkHouseholdMember(value)
    case 'number':
      return checkNumber(value, field)
    case 'date':
      return checkDate(value, field, Temporal.PlainDate.from(facts.today))
    case 'partial-date':
      return checkPartialDate(value, field.period, Temporal.PlainDate.from(facts.today))
    case 'address':
      return checkAddress(value, field.map)
    case 'text':
      return checkText(value, { maximumLength: field.maximumLength, lines: 'one' })
    case 'long-text':
      return checkText(value, { maximumLength: field.maximumLength, lines: 'many' })
    case 'file':
      return checkFiles(value, uploadOf(version, field.part))
    case 'declaration':
      return value === true
        ? []
        : [{ message: { vi: 'Đánh dấu vào ô đồng ý để tiếp tục.', en: 'Tick the box to continue.' } }]
    default:
      return field satisfies never
  }
}

function uploadOf({ parts, cases }: ProcedureVersion, code: string) {
  const part = [...parts, ...cases.flatMap((one) => one.parts ?? [])].find((candidate) => candidate.code === code)
  return part && uploadWayOf(part)
}
