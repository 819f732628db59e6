import type { FieldKind } from '../../definition/field.ts'
import type { Fault } from '../check-value.ts'

export function checkChoice(value: unknown, allowed: readonly string[]): readonly Fault[] {
  return typeof value === 'string' && allowed.includes(value) ? [] : [notInList]
}

export function checkChoices(value: unknown, allowed: readonly string[]): readonly Fault[] {
  return isSetOf(value, (item) => allowed.includes(item)) ? [] : [notInList]
}

/** The shape of a class only: a register may hold classes that are no longer issued, such as B2. */
export function checkLicenceClasses(value: unknown): readonly Fault[] {
  return isSetOf(value, (item) => /^[A-F][A-Z0-9]{0,3}$/.test(item)) ? [] : [notInList]
}

/** A reference of the register; whether it is a member of this household is the register's answer. */
export function checkHouseholdMember(value: unknown): readonly Fault[] {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? [] : [notInList]
}

export function checkNumber(
  value: unknown,
  { minimum, maximum }: Extract<FieldKind, { kind: 'number' }>,
): readonly Fault[] {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum && value <= maximum
    ? []
    : [
        {
          message: {
            vi: `Nhập một số từ ${minimum} đến ${maximum}.`,
            en: `Enter a whole number from ${minimum} to ${maximum}.`,
          },
        },
      ]
}

function isSetOf(value: unknown, isAllowed: (item: string) => boolean): boolean {
  if (!Array.isArray(value) || value.length === 0 || new Set(value).size !== value.length) return false
  return value.every((item) => typeof item === 'string' && isAllowed(item))
}

const notInList: Fault = {
  message: { vi: 'Chọn trong các mục được liệt kê.', en: 'Choose from the answers listed.' },
}
