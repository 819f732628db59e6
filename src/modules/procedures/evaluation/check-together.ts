import type { Text } from '#kernel/text.ts'
import { parsePartialDate } from '#standards/partial-date/partial-date.ts'
import { possibleDays } from '#standards/partial-date/possible-days.ts'
import { checkPersonalId, type PersonalIdFailure } from '#standards/personal-id/check-personal-id.ts'
import type { CrossCheck } from '../definition/field.ts'
import type { AnswerError } from './check-answers.ts'
import { answerTo, type FormFacts } from './form-facts.ts'

/** A rule between fields; silent while one of them is blank or wrong on its own, so that one mistake gives one sentence. */
export function checkTogether(
  rule: CrossCheck,
  { answers }: FormFacts,
  faulty: ReadonlySet<string | undefined>,
): readonly AnswerError[] {
  const textOf = (field: string | undefined) => {
    const value = field === undefined || faulty.has(field) ? undefined : answerTo(answers, field)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  switch (rule.check) {
    case 'personal-id-fits-person':
      return checkIdAgainstPerson(rule.personalId, {
        personalId: textOf(rule.personalId),
        birthDate: textOf(rule.birthDate),
        sex: textOf(rule.sex),
      })
    case 'dates-in-order':
      return areInOrder(textOf(rule.earlier), textOf(rule.later)) ? [] : [crossError(rule.at, rule.message)]
    default:
      return rule satisfies never
  }
}

type PersonTexts = Readonly<Record<'personalId' | 'birthDate' | 'sex', string | undefined>>

function checkIdAgainstPerson(field: string, { personalId, birthDate, sex }: PersonTexts): readonly AnswerError[] {
  if (personalId === undefined) return []
  const failures = checkPersonalId(personalId, {
    birthDate: birthDate === undefined ? undefined : parsePartialDate(birthDate),
    sex: sex === 'male' || sex === 'female' ? sex : undefined,
  })
  return failures.flatMap((failure) => {
    const sentence = ID_SENTENCES[failure]
    return sentence ? [crossError(field, sentence)] : []
  })
}

/** Silent unless both are dates and certainly in the wrong order. */
function areInOrder(earlier: string | undefined, later: string | undefined): boolean {
  const [first, second] = [earlier, later].map((text) => (text === undefined ? undefined : parsePartialDate(text)))
  if (!first || !second) return true
  return Temporal.PlainDate.compare(possibleDays(first).first, possibleDays(second).last) <= 0
}

function crossError(field: string, message: Text): AnswerError {
  return { field, message, level: 'cross-field' }
}

// What is wrong with the digits alone is said by the field's own check.
const ID_SENTENCES: Readonly<Partial<Record<PersonalIdFailure, Text>>> = {
  'century-and-sex-differ': {
    vi: 'Chữ số thứ tư của số định danh không khớp với giới tính hoặc thế kỷ sinh. Xem lại số định danh, ngày sinh và giới tính.',
    en: 'The fourth digit of the id does not fit the sex or the century of birth. Check the id, the birth date and the sex.',
  },
  'birth-year-differs': {
    vi: 'Chữ số thứ năm và thứ sáu của số định danh không khớp với năm sinh. Xem lại số định danh và ngày sinh.',
    en: 'The fifth and sixth digits of the id do not fit the year of birth. Check the id and the birth date.',
  },
}
