/** One line of the table: our figure beside the peer's of the same run, or beside the limit that the product promises to keep. */
export type Measurement = {
  readonly name: string
  readonly ours: number
  readonly against: number
  readonly kind: 'peer' | 'limit'
  readonly unit: string
  /** What was compared with what, and what else the run showed. */
  readonly note: string
}

/** The table as text; a limit that is passed says so. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ name, ours, against, kind, unit }) => [
    name,
    `${figure(ours)} ${unit}`,
    `${kind} ${figure(against)} ${unit}`,
    `${(ours / against).toFixed(2)}${kind === 'limit' && ours > against ? ' OVER' : ''}`,
  ])
  const all = [['measured', 'ours', 'against', 'ratio'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)))
  const lines = all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  const notes = measurements.map(({ name, note }) => `  ${name}: ${note}`)
  return [...lines, '', ...notes].join('\n')
}

/** The middle of an odd number of rounds, the upper middle of an even one. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!
}

/** Nearest rank: the smallest figure that at least this share of all does not exceed. */
export function percentile(figures: readonly number[], share: number): number {
  return figures.toSorted((a, b) => a - b)[Math.ceil(figures.length * share) - 1]!
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
