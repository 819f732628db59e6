/** Something wrong in a definition: where, and a sentence that whoever wrote it can act on. */
export type LintProblem = { readonly path: string; readonly sentence: string }

/** Values that occur more than once, each named once. */
export function duplicatesIn(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
