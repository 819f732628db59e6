import { branchesOf, casesIn, type Condition, fieldsIn } from '../definition/condition.ts'
import type { Field } from '../definition/field.ts'
import { fieldsOf, findField } from '../definition/form.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'
import { type PlacedCondition, placedConditions } from './placed-conditions.ts'
import type { LintProblem } from './lint-problem.ts'
import { lintVisibilityCycles } from './lint-visibility-cycles.ts'

/** Conditions and rules between fields speak of fields, cases and answers that exist. */
export function lintConditions(version: ProcedureVersion): readonly LintProblem[] {
  return [
    ...placedConditions(version).flatMap((placed) => lintCondition(placed, version)),
    ...lintCrossChecks(version),
    ...lintVisibilityCycles(version.form),
  ]
}

function lintCondition({ path, condition }: PlacedCondition, version: ProcedureVersion): readonly LintProblem[] {
  const unknownFields = fieldsIn(condition).filter((code) => !findField(version.form, code))
  const unknownCases = casesIn(condition).filter((code) => !version.cases.some((one) => one.code === code))
  return [
    ...unknownFields.map((code) => ({ path, sentence: `The condition asks for an unknown field “${code}”.` })),
    ...unknownCases.map((code) => ({ path, sentence: `The condition asks for an unknown case “${code}”.` })),
    ...leavesOf(condition).flatMap((leaf) =>
      lintLeaf(leaf, fieldsOf(version.form)).map((sentence) => ({ path, sentence })),
    ),
  ]
}

/** The condition itself, or all that stand below it; a branch without any is its own leaf. */
function leavesOf(condition: Condition): readonly Condition[] {
  const branches = branchesOf(condition)
  return branches.length === 0 ? [condition] : branches.flatMap(leavesOf)
}

const LISTS: readonly Field['kind'][] = ['choices', 'licence-classes']
const DATES: readonly Field['kind'][] = ['date', 'partial-date']

/** A leaf that can never be true, or always is, was not meant. */
function lintLeaf(leaf: Condition, fields: readonly Field[]): readonly string[] {
  if ('all' in leaf || 'any' in leaf) return ['A condition of several branches has none.']
  if (!('field' in leaf)) return []
  const field = fields.find(({ code }) => code === leaf.field)
  if (!field) return []
  if ('olderThan' in leaf && !DATES.includes(field.kind)) return [`“${leaf.field}” is no date and cannot be older.`]
  if (('includesAnyOf' in leaf || 'includesOtherThan' in leaf) && !LISTS.includes(field.kind)) {
    return [`“${leaf.field}” is no list and cannot include anything.`]
  }
  const options = 'options' in field ? field.options.map(({ value }) => value) : undefined
  return asked(leaf)
    .filter((value) => options && !options.includes(String(value)))
    .map((value) => `“${String(value)}” is no answer to “${leaf.field}”.`)
}

function asked(leaf: Condition): readonly (string | number | boolean)[] {
  if ('equals' in leaf) return [leaf.equals]
  if ('in' in leaf) return leaf.in
  return 'includesAnyOf' in leaf ? leaf.includesAnyOf : []
}

function lintCrossChecks({ form }: ProcedureVersion): readonly LintProblem[] {
  return form.pages.flatMap(({ code, crossChecks = [] }) =>
    crossChecks.flatMap(({ check, ...rule }) =>
      Object.values(rule)
        .filter((value) => typeof value === 'string')
        .filter((field) => !findField(form, field))
        .map((field) => ({
          path: `form.${code}.crossChecks`,
          sentence: `The rule ${check} asks for an unknown field “${field}”.`,
        })),
    ),
  )
}
