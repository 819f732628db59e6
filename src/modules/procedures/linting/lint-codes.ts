import { fieldsOf } from '../definition/form.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'
import { REGISTER_ITEMS } from '../definition/source.ts'
import { duplicatesIn, type LintProblem } from './lint-problem.ts'

/** Codes, version and validity have the right shape, and no code stands for two things. */
export function lintCodes(version: ProcedureVersion): readonly LintProblem[] {
  return [...lintHead(version), ...lintDuplicates(version), ...lintSources(version)]
}

function lintHead({ code, version, slug, validFrom, validTo }: ProcedureVersion): readonly LintProblem[] {
  const problems: LintProblem[] = []
  if (!/^\d\.\d{6}$/.test(code)) {
    problems.push({ path: 'code', sentence: `“${code}” is not a national code: one digit, a dot, six digits.` })
  }
  if (!Number.isInteger(version) || version < 1) {
    problems.push({ path: 'version', sentence: 'Versions are counted from 1.' })
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    problems.push({ path: 'slug', sentence: `“${slug}” must be lower-case words joined by hyphens.` })
  }
  if (validTo !== undefined && validTo <= validFrom) {
    problems.push({ path: 'validTo', sentence: `It ends on ${validTo}, before it begins on ${validFrom}.` })
  }
  return problems
}

function lintDuplicates(version: ProcedureVersion): readonly LintProblem[] {
  const { cases, form, parts, results, checks } = version
  const lists: Readonly<Record<string, readonly string[]>> = {
    cases: cases.map(({ code }) => code),
    parts: [...parts, ...cases.flatMap((one) => one.parts ?? [])].map(({ code }) => code),
    'form.pages': form.pages.map(({ code }) => code),
    'form.fields': fieldsOf(form).map(({ code }) => code),
    results: results.map(({ code }) => code),
    checks: checks.map(({ check }) => check),
    ...Object.fromEntries(
      fieldsOf(form).map((field) => [
        `form.fields.${field.code}.options`,
        'options' in field ? field.options.map(({ value }) => value) : [],
      ]),
    ),
  }
  return Object.entries(lists).flatMap(([path, codes]) =>
    duplicatesIn(codes).map((code) => ({ path, sentence: `The code “${code}” is used twice.` })),
  )
}

function lintSources({ form }: ProcedureVersion): readonly LintProblem[] {
  return fieldsOf(form).flatMap(({ code, provided }) => {
    const items: readonly string[] = provided ? (REGISTER_ITEMS[provided.register] ?? []) : []
    if (!provided || items.includes(provided.item)) return []
    return [
      {
        path: `form.fields.${code}.provided`,
        sentence: `The register ${provided.register} gives no ${provided.item}.`,
      },
    ]
  })
}
