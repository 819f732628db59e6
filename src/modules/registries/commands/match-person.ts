import { Type, type Static } from 'typebox'
import { nullable, ShortText, Uuid } from '#kernel/schemas.ts'
import type { Call } from '#kernel/operations.ts'
import { parsePartialDate, storedPartialDate } from '#standards/partial-date/partial-date.ts'
import { isSamePersonName } from '#standards/person-name/compare-person-names.ts'
import { parsePersonalId } from '#standards/personal-id/parse-personal-id.ts'
import { registriesErrors } from '../errors.ts'
import { findPersonByPersonalId, type PersonRecord } from '../queries.ts'
import { recordDisclosure } from './record-disclosure.ts'

export const PresentedPerson = Type.Object({
  personalId: Type.String({ maxLength: 20 }),
  fullName: ShortText,
  birthDate: Type.String({ maxLength: 10, description: '12/03/1988, 03/1988 or 1988; ISO order as well' }),
})

const Field = Type.Union([Type.Literal('fullName'), Type.Literal('birthDate')])

export const MatchView = Type.Object({
  outcome: Type.Union([Type.Literal('matches'), Type.Literal('differs'), Type.Literal('unknown')]),
  differing: Type.Array(Field, { description: 'Which entries differ; never what the register holds' }),
  personId: nullable(Uuid),
})

/** Compares what a person shows at the desk with the register. The officer learns yes or no for each entry, nothing more. */
export async function matchPerson(
  call: Call,
  presented: Static<typeof PresentedPerson>,
): Promise<Static<typeof MatchView>> {
  const parsed = parsePersonalId(presented.personalId)
  if (!parsed.ok) throw registriesErrors.problem('personal-id-invalid')
  const person = await findPersonByPersonalId(call, parsed.id.digits)
  if (!person) return { outcome: 'unknown', differing: [], personId: null }
  await recordDisclosure(call, { personId: person.id, register: 'population', kind: 'matched', purpose: atTheDesk })
  const differing = differingFields(person, presented)
  return differing.length === 0
    ? { outcome: 'matches', differing: [], personId: person.id }
    : { outcome: 'differs', differing, personId: null }
}

/** There is no dossier yet when a person first stands at the desk. */
const atTheDesk = { reference: 'desk' } as const

function differingFields(
  person: PersonRecord,
  { fullName, birthDate }: Static<typeof PresentedPerson>,
): Static<typeof Field>[] {
  const shown = parsePartialDate(birthDate)
  const isSameDate = shown !== undefined && storedPartialDate(shown) === person.birth_date
  return [
    ...(isSamePersonName(fullName, person.full_name) ? [] : (['fullName'] as const)),
    ...(isSameDate ? [] : (['birthDate'] as const)),
  ]
}
