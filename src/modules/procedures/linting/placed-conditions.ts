import type { Condition } from '../definition/condition.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'

export type PlacedCondition = { readonly path: string; readonly condition: Condition }

/** Every condition of a version, with where it stands. */
export function placedConditions(version: ProcedureVersion): readonly PlacedCondition[] {
  const { cases, parts, form, checks, process } = version
  const processes = [process, ...cases.flatMap((one) => one.process ?? [])]
  return [
    ...form.pages.flatMap((page) => place(`form.${page.code}.visibleWhen`, page.visibleWhen)),
    ...form.pages.flatMap((page) =>
      page.fields.flatMap(({ code, visibleWhen, required }) => [
        ...place(`form.${page.code}.${code}.visibleWhen`, visibleWhen),
        ...place(`form.${page.code}.${code}.required`, required || undefined),
      ]),
    ),
    ...[...parts, ...cases.flatMap((one) => one.parts ?? [])].flatMap(({ code, requiredWhen }) =>
      place(`parts.${code}.requiredWhen`, requiredWhen),
    ),
    ...checks.flatMap(({ check, when }) => place(`checks.${check}.when`, when)),
    ...checks.flatMap(({ check, test }) =>
      place(`checks.${check}.violatedWhen`, 'violatedWhen' in test ? test.violatedWhen : undefined),
    ),
    ...processes.flatMap(({ steps }) =>
      steps.flatMap(({ code, next }) => next.flatMap(({ step, when }) => place(`process.${code}.next.${step}`, when))),
    ),
  ]
}

function place(path: string, condition: Condition | undefined): readonly PlacedCondition[] {
  return condition ? [{ path, condition }] : []
}
