import { fieldsOf } from '../definition/form.ts'
import { findRules } from '../definition/effective-rules.ts'
import type { Part, PartWay } from '../definition/part.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'
import { clearHidden } from './clear-hidden.ts'
import { evaluateCondition } from './evaluate-condition.ts'
import { answerTo, isBlank, type FormFacts } from './form-facts.ts'

/** `broughtBy`: how the part is there already, undefined while it is missing. */
export type RequiredPart = { readonly part: Part; readonly broughtBy: PartWay['way'] | undefined }

/** The parts that this applicant must bring, in the order of the procedure. An unknown case has none. */
export function requiredParts(version: ProcedureVersion, facts: FormFacts): readonly RequiredPart[] {
  const seen = { ...facts, answers: clearHidden(version.form, facts) }
  return (findRules(version, facts.caseCode ?? '')?.parts ?? [])
    .filter(({ requiredWhen }) => !requiredWhen || evaluateCondition(requiredWhen, seen))
    .map((part) => ({ part, broughtBy: part.ways.find((way) => isBrought(way, part, version, seen))?.way }))
}

/** A paper at the desk counts only when the officer has recorded its scan as a file of the part. */
function isBrought(way: PartWay, part: Part, version: ProcedureVersion, facts: FormFacts): boolean {
  switch (way.way) {
    case 'form':
      return true
    case 'register':
      return !isBlank(answerTo(facts.answers, way.field))
    case 'upload':
    case 'at-desk':
      return fieldsOf(version.form).some(
        (field) => field.kind === 'file' && field.part === part.code && !isBlank(answerTo(facts.answers, field.code)),
      )
    default:
      return way satisfies never
  }
}
