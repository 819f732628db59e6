import type { Text } from '#kernel/text.ts'
import type { CalendarSpan, Condition, FieldCode } from './condition.ts'
import type { Source } from './source.ts'

/** The value of an `address`: codes of the map that the field names. */
export type AddressValue = {
  readonly provinceCode: string
  readonly districtCode?: string
  readonly communeCode: string
  readonly line: string
}

export type Option = { readonly value: string; readonly label: Text; readonly hint?: Text }

/** What a field asks for. The Vietnamese kinds carry their own rules: nobody repeats them in a definition. */
export type FieldKind =
  | { readonly kind: 'person-name' }
  | { readonly kind: 'personal-id' }
  | { readonly kind: 'sex' }
  | { readonly kind: 'phone' }
  | { readonly kind: 'email' }
  | { readonly kind: 'nationality' }
  | { readonly kind: 'date'; readonly period: DatePeriod; readonly notBefore?: CalendarSpan }
  /** Day, or day and month, may be unknown, as in old civil-status papers. */
  | { readonly kind: 'partial-date'; readonly period: DatePeriod }
  /** `two-tier`: province and commune of the map since 01/07/2025; `three-tier`: with the district, for papers from before. */
  | { readonly kind: 'address'; readonly map: 'two-tier' | 'three-tier' }
  | { readonly kind: 'licence-classes' }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'choices'; readonly options: readonly Option[] }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'text'; readonly maximumLength: number }
  | { readonly kind: 'long-text'; readonly maximumLength: number }
  /** Attached to a part of the dossier, which says when it is needed and what files it takes. */
  | { readonly kind: 'file'; readonly part: string }
  /** A member of the applicant's household as the population register lists it; the value is the register's reference. */
  | { readonly kind: 'household-member' }
  | { readonly kind: 'declaration'; readonly statement: Text }

/** `past` includes today. */
export type DatePeriod = 'any' | 'past' | 'future'

/** A value that the state already holds is shown with its source; only an `editable` one may be changed by the applicant. */
export type Provided = Source & { readonly mode: 'locked' | 'editable' }

export type Field = FieldKind & {
  readonly code: FieldCode
  readonly label: Text
  readonly hint?: Text
  /** Absent: always required while visible. A file is required when its part is. */
  readonly required?: false | Condition
  readonly visibleWhen?: Condition
  readonly provided?: Provided
}

/** A rule between fields. `at` is the field of this page that shows the error; the others may stand on other pages. */
export type CrossCheck =
  | {
      readonly check: 'personal-id-fits-person'
      readonly personalId: FieldCode
      readonly birthDate?: FieldCode
      readonly sex?: FieldCode
    }
  | {
      readonly check: 'dates-in-order'
      readonly earlier: FieldCode
      readonly later: FieldCode
      readonly at: FieldCode
      readonly message: Text
    }
