export type Tally = { readonly passed: number; readonly failed: readonly string[]; readonly skipped: readonly string[] }

export const emptyTally: Tally = { passed: 0, failed: [], skipped: [] }

export function addTally(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: [...a.failed, ...b.failed], skipped: [...a.skipped, ...b.skipped] }
}

/** The line that CI reads; nothing else may be printed after it. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`
}
