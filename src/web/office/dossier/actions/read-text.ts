import { textOf, type FormValues } from '../../../http/index.ts'

/** An answer without the spaces around it. */
export function trimmed(form: FormValues, name: string): string {
  return textOf(form, name).trim()
}

/** For fields that nobody has to fill: an empty one is left out of the input. */
export function optional<Name extends string>(form: FormValues, name: Name): Partial<Record<Name, string>> {
  const value = trimmed(form, name)
  return value === '' ? {} : ({ [name]: value } as Partial<Record<Name, string>>)
}
