import { fieldsOf, type Form, type FormPage } from '../definition/form.ts'
import { evaluateCondition } from './evaluate-condition.ts'
import { answerTo, type Answers, type FormFacts } from './form-facts.ts'

/**
 * The answers without those to hidden fields, and to fields that are no longer in the form: what nobody sees must not decide
 * or be submitted. Hiding one field may hide the next, so it repeats until nothing changes.
 */
export function clearHidden(form: Form, facts: FormFacts): Answers {
  let answers = facts.answers
  // Each round but the last removes an answer; the bound holds even for a definition that the linter would refuse.
  for (let round = 0; round <= fieldsOf(form).length; round += 1) {
    const visible = visibleFieldCodes(form, { ...facts, answers })
    const kept = [...visible].filter((code) => answerTo(answers, code) !== undefined)
    if (kept.length === Object.keys(answers).length) break
    answers = Object.fromEntries(kept.map((code) => [code, answers[code]]))
  }
  return answers
}

function visibleFieldCodes(form: Form, facts: FormFacts): ReadonlySet<string> {
  return new Set(form.pages.flatMap((page) => shownFields(page, facts).map(({ code }) => code)))
}

/** The fields that a page shows for these facts as they stand, hidden answers included. */
export function shownFields(page: FormPage, facts: FormFacts): FormPage['fields'] {
  if (page.visibleWhen && !evaluateCondition(page.visibleWhen, facts)) return []
  return page.fields.filter(({ visibleWhen }) => !visibleWhen || evaluateCondition(visibleWhen, facts))
}
