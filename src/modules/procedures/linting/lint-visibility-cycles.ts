import { type Condition, fieldsIn } from '../definition/condition.ts'
import type { Form } from '../definition/form.ts'
import type { LintProblem } from './lint-problem.ts'

/** Refuses fields that decide, over whatever detour, whether they are seen themselves. */
export function lintVisibilityCycles(form: Form): readonly LintProblem[] {
  const deciders = new Map(
    form.pages.flatMap((page) =>
      page.fields.map((field) => [field.code, decidersOf([page.visibleWhen, field.visibleWhen])] as const),
    ),
  )
  return [...deciders.keys()]
    .filter((code) => reaches(deciders, code, code))
    .map((code) => ({
      path: `form.fields.${code}.visibleWhen`,
      sentence: `Whether “${code}” is shown depends on its own answer.`,
    }))
}

function decidersOf(conditions: readonly (Condition | undefined)[]): readonly string[] {
  return conditions.flatMap((condition) => (condition ? fieldsIn(condition) : []))
}

function reaches(deciders: ReadonlyMap<string, readonly string[]>, from: string, goal: string): boolean {
  const seen = new Set<string>()
  const open = [...(deciders.get(from) ?? [])]
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (code === goal) return true
    if (!seen.has(code)) open.push(...(deciders.get(code) ?? []))
    seen.add(code)
  }
  return false
}
