import { kernelErrors } from '#kernel/errors.ts'
import { checkPersonName } from '#standards/person-name/check-person-name.ts'
import { checkPersonalId, type PersonalIdFailure } from '#standards/personal-id/check-personal-id.ts'
import { textOf, type FormValues } from '../../http/index.ts'
import { t, type Translate } from '../../texts/index.ts'

const METHODS = ['signed-paper', 'spoken-before-witness'] as const

/** The input of `dossiers/open-assisted-draft`; everything that is missing is told at once, each at its field. */
export function readAssistance(form: FormValues, today: Temporal.PlainDate) {
  const procedureCode = textOf(form, 'procedureCode')
  const personalId = textOf(form, 'personalId').replace(/[\s.]/g, '')
  const name = textOf(form, 'name').trim()
  const birthDate = birthDateIn(form)
  const method = METHODS.find((known) => known === textOf(form, 'method'))
  const witness = textOf(form, 'witness').trim()
  const given = textOf(form, 'given') === 'yes'
  const wrong = fieldsWrong([
    [procedureCode !== '', 'procedureCode', (text) => text('office.desk.procedure.missing')],
    ...personalIdRules(personalId, birthDate),
    [name !== '', 'name', (text) => text('office.desk.name.missing')],
    [name === '' || checkPersonName(name).length === 0, 'name', (text) => text('office.desk.name.wrong')],
    [birthDate !== undefined, 'birthDate', (text) => text('office.desk.birth-date.wrong')],
    [!birthDate || !isAfter(birthDate, today), 'birthDate', (text) => text('office.desk.birth-date.future')],
    [method !== undefined, 'method', (text) => text('office.desk.consent.missing')],
    [method !== 'spoken-before-witness' || witness !== '', 'witness', (text) => text('office.desk.witness.missing')],
    [given, 'given', (text) => text('office.desk.given.missing')],
  ])
  if (wrong.length > 0) throw kernelErrors.problem('invalid-input', { fields: wrong })
  return {
    procedureCode,
    personalId,
    name,
    birthDate: birthDate!.toString(),
    consent: { given, method: method!, ...(method === 'spoken-before-witness' && { witness }) },
  }
}

/** What the digits alone, and beside the date of birth, show to be wrong; the register decides the rest. */
function personalIdRules(personalId: string, birthDate: Temporal.PlainDate | undefined): Rule[] {
  const failures = checkPersonalId(personalId, { birthDate })
  const rule = (failure: PersonalIdFailure, say: Rule[2]): Rule => [!failures.includes(failure), 'personalId', say]
  return [
    rule('not-twelve-digits', (text) => text('office.desk.personal-id.wrong')),
    rule('province-unknown', (text) => text('office.desk.personal-id.place')),
    rule('century-and-sex-differ', (text) => text('office.desk.personal-id.century')),
    rule('birth-year-differs', (text) => text('office.desk.personal-id.year')),
  ]
}

function isAfter(date: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, other) > 0
}

type Rule = readonly [isRight: boolean, field: string, say: (text: Translate) => string]

function fieldsWrong(rules: readonly Rule[]) {
  return rules
    .filter(([isRight]) => !isRight)
    .map(([, field, say]) => ({ field, message: { vi: say(t('vi')), en: say(t('en')) } }))
}

function birthDateIn(form: FormValues): Temporal.PlainDate | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => Number(textOf(form, `birthDate.${part}`)))
  try {
    return Temporal.PlainDate.from({ day: day!, month: month!, year: year! }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
