/** Code of a form field, camelCase: `birthDate`. */
export type FieldCode = string

/** A length of calendar time; exactly one unit, so that a sentence can name it. */
export type CalendarSpan = { readonly years: number } | { readonly months: number } | { readonly days: number }

/**
 * When something applies: data, never a script, so that it can be shown, compared and checked. An unanswered field makes
 * every condition on it false, and `not` of it true.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** The applicant chose one of these cases of the procedure. */
  | { readonly case: readonly string[] }
  | { readonly answered: FieldCode }
  | { readonly field: FieldCode; readonly equals: string | number | boolean }
  | { readonly field: FieldCode; readonly in: readonly (string | number)[] }
  | { readonly field: FieldCode; readonly includesAnyOf: readonly string[] }
  | { readonly field: FieldCode; readonly includesOtherThan: readonly string[] }
  /** The date lies more than this before today; for a date with unknown day, on every day that it can mean. */
  | { readonly field: FieldCode; readonly olderThan: CalendarSpan }

/** The conditions directly below this one. */
export function branchesOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  if ('not' in condition) return [condition.not]
  return []
}

/** Every field that the condition looks at. */
export function fieldsIn(condition: Condition): readonly FieldCode[] {
  if ('answered' in condition) return [condition.answered]
  if ('field' in condition) return [condition.field]
  return branchesOf(condition).flatMap(fieldsIn)
}

/** Every case that the condition looks at. */
export function casesIn(condition: Condition): readonly string[] {
  return 'case' in condition ? condition.case : branchesOf(condition).flatMap(casesIn)
}

export function inCase(...codes: readonly string[]): Condition {
  return { case: codes }
}

export function answered(field: FieldCode): Condition {
  return { answered: field }
}

export function not(condition: Condition): Condition {
  return { not: condition }
}

export function allOf(...conditions: readonly Condition[]): Condition {
  return { all: conditions }
}

export function anyOf(...conditions: readonly Condition[]): Condition {
  return { any: conditions }
}
