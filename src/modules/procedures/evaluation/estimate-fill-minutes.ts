import type { Field, FieldKind } from '../definition/field.ts'
import type { Form } from '../definition/form.ts'
import type { FormFacts } from './form-facts.ts'
import { isProvided } from './is-provided.ts'
import { visiblePages } from './visible-pages.ts'

// Own estimates for a phone, to be replaced by measured medians once dossiers are there.
const SECONDS_PER_PAGE = 6
const SECONDS_TO_READ_A_VALUE = 2
const SECONDS_TO_ANSWER: Readonly<Record<FieldKind['kind'], number>> = {
  'person-name': 15,
  'personal-id': 20,
  sex: 4,
  phone: 12,
  email: 20,
  nationality: 8,
  date: 12,
  'partial-date': 12,
  address: 40,
  'licence-classes': 10,
  choice: 6,
  choices: 10,
  number: 6,
  text: 15,
  'long-text': 60,
  file: 60,
  'household-member': 6,
  declaration: 10,
}

/** Whole minutes, at least one; what registers provide is only read. */
export function estimateFillMinutes(form: Form, facts: FormFacts): number {
  const pages = visiblePages(form, facts)
  const seconds = pages
    .flatMap((page) => page.fields)
    .reduce((sum, field) => sum + secondsFor(field, facts), pages.length * SECONDS_PER_PAGE)
  return Math.max(1, Math.ceil(seconds / 60))
}

function secondsFor(field: Field, facts: FormFacts): number {
  return isProvided(field, facts) ? SECONDS_TO_READ_A_VALUE : SECONDS_TO_ANSWER[field.kind]
}
