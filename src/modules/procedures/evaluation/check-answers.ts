import type { FieldError } from '#kernel/errors.ts'
import type { Text } from '#kernel/text.ts'
import type { Field } from '../definition/field.ts'
import type { FormPage } from '../definition/form.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'
import { REGISTER_NAMES } from '../definition/source.ts'
import { checkTogether } from './check-together.ts'
import { checkValue } from './check-value.ts'
import { clearHidden, shownFields } from './clear-hidden.ts'
import { evaluateCondition } from './evaluate-condition.ts'
import { answerTo, type FormFacts, isBlank } from './form-facts.ts'
import { requiredParts } from './required-parts.ts'
import { tidyAnswers } from './tidy-answers.ts'

/** Register checks and conditions of the law come after these two levels: `version.checks`, run by dossiers. */
export type AnswerError = FieldError & { readonly level: 'syntax' | 'cross-field' }

/** What is wrong on a page, each with a sentence that says what to do; empty when the applicant may go on. Never throws. */
export function checkAnswers(version: ProcedureVersion, page: FormPage, facts: FormFacts): readonly AnswerError[] {
  const tidied = { ...facts, answers: tidyAnswers(page.fields, facts.answers) }
  const seen = { ...facts, answers: clearHidden(version.form, tidied) }
  const errors = shownFields(page, seen).flatMap((field) => checkField(version, field, seen))
  const faulty = new Set(errors.map(({ field }) => field.split('.')[0]))
  return [...errors, ...(page.crossChecks ?? []).flatMap((rule) => checkTogether(rule, seen, faulty))]
}

function checkField(version: ProcedureVersion, field: Field, facts: FormFacts): readonly AnswerError[] {
  const value = answerTo(facts.answers, field.code)
  if (isBlank(value)) return isRequired(version, field, facts) ? [syntaxError(field.code, askFor(field))] : []
  // Dossiers put the register's value here, never the applicant's; nobody on this page could correct it.
  if (field.provided?.mode === 'locked') return []
  return checkValue(field, value, { version, facts }).map(({ at, message }) =>
    syntaxError(at ? `${field.code}.${at}` : field.code, message),
  )
}

function isRequired(version: ProcedureVersion, field: Field, facts: FormFacts): boolean {
  if (field.kind === 'file') return isFileRequired(version, field.part, facts)
  if (field.required === undefined || field.required === false) return field.required === undefined
  return evaluateCondition(field.required, facts)
}

/** The part decides: required now, and not to be brought as a paper instead. */
function isFileRequired(version: ProcedureVersion, partCode: string, facts: FormFacts): boolean {
  const found = requiredParts(version, facts).find(({ part }) => part.code === partCode)
  if (!found || found.broughtBy) return false
  const isOnline = (facts.channel ?? 'online') === 'online'
  return isOnline || !found.part.ways.some(({ way }) => way === 'at-desk')
}

function syntaxError(field: string, message: Text): AnswerError {
  return { field, message, level: 'syntax' }
}

function askFor({ kind, label, provided }: Field): Text {
  if (provided?.mode === 'locked') {
    const register = REGISTER_NAMES[provided.register]
    return {
      vi: `Chưa lấy được “${label.vi}” từ ${register.vi}. Vui lòng thử lại sau ít phút hoặc nộp hồ sơ tại quầy.`,
      en: `“${label.en}” could not be read from ${register.en}. Please try again in a few minutes or apply at the desk.`,
    }
  }
  switch (kind) {
    case 'declaration':
      return {
        vi: 'Đọc nội dung cam đoan và đánh dấu vào ô đồng ý để tiếp tục.',
        en: 'Read the declaration and tick the box to continue.',
      }
    case 'file':
      return { vi: `Tải lên “${label.vi}”.`, en: `Upload “${label.en}”.` }
    case 'choice':
    case 'sex':
    case 'household-member':
      return { vi: `Chọn một mục cho “${label.vi}”.`, en: `Choose one answer for “${label.en}”.` }
    case 'choices':
    case 'licence-classes':
      return { vi: `Chọn ít nhất một mục cho “${label.vi}”.`, en: `Choose at least one answer for “${label.en}”.` }
    default:
      return { vi: `Nhập “${label.vi}”.`, en: `Enter “${label.en}”.` }
  }
}
