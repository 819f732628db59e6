import { kernelErrors } from '#kernel/errors.ts'
import { textOf, type FormValues } from '../../http/index.ts'
import { t, type Translate } from '../../texts/index.ts'

const METHODS = ['signed-paper', 'spoken-before-witness'] as const

/** The input of `dossiers/open-assisted-draft`; everything that is missing is told at once, each at its field. */
export function readAssistance(form: FormValues) {
  const procedureCode = textOf(form, 'procedureCode')
  const personalId = textOf(form, 'personalId').replace(/[\s.]/g, '')
  const name = textOf(form, 'name').trim()
  const birthDate = birthDateIn(form)
  const method = METHODS.find((known) => known === textOf(form, 'method'))
  const witness = textOf(form, 'witness').trim()
  const given = textOf(form, 'given') === 'yes'
  const wrong = fieldsWrong([
    [procedureCode !== '', 'procedureCode', (text) => text('office.desk.procedure.missing')],
    [/^\d{12}$/.test(personalId), 'personalId', (text) => text('office.desk.personal-id.wrong')],
    [name !== '', 'name', (text) => text('office.desk.name.missing')],
    [birthDate !== undefined, 'birthDate', (text) => text('office.desk.birth-date.wrong')],
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
