import { procedureKey } from '../definition/procedure-key.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'
import { lintProcedure } from './lint-procedure.ts'
import { duplicatesIn, type LintProblem } from './lint-problem.ts'

/** Every version alone, and all of them side by side. */
export function lintCatalogue(versions: readonly ProcedureVersion[]): readonly LintProblem[] {
  const codes = [...new Set(versions.map(({ code }) => code))]
  return [
    ...versions.flatMap((version) =>
      lintProcedure(version).map(({ path, sentence }) => ({ path: `${procedureKey(version)} ${path}`, sentence })),
    ),
    ...duplicatesIn(versions.map(procedureKey)).map((path) => ({ path, sentence: 'This version is defined twice.' })),
    ...codes.flatMap((code) => lintSuccession(versions.filter((version) => version.code === code))),
    ...lintSlugs(versions),
  ]
}

function lintSuccession(versions: readonly ProcedureVersion[]): readonly LintProblem[] {
  const ordered = versions.toSorted((one, other) => one.version - other.version)
  return ordered.flatMap((later, index) => {
    const earlier = ordered[index - 1]
    if (!earlier || earlier.validTo === later.validFrom) return []
    return [
      {
        path: `${procedureKey(later)} validFrom`,
        sentence: `Version ${earlier.version} ends on ${earlier.validTo ?? 'no day'}, but this one begins on ${later.validFrom}.`,
      },
    ]
  })
}

function lintSlugs(versions: readonly ProcedureVersion[]): readonly LintProblem[] {
  const pairs = [...new Set(versions.map(({ code, slug }) => `${slug} ${code}`))].map((pair) => pair.split(' '))
  return [
    ...duplicatesIn(pairs.map(([slug]) => slug!)).map((slug) => ({
      path: slug,
      sentence: 'Two procedures share this slug.',
    })),
    ...duplicatesIn(pairs.map(([, code]) => code!)).map((code) => ({
      path: code,
      sentence: 'Its versions have several slugs.',
    })),
  ]
}
