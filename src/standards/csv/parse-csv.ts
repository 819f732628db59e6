/** Records of a CSV text with a header line (RFC 4180: quotes, doubled quotes, line breaks inside quotes). Ragged lines throw. */
export function parseCsv<Column extends string>(
  text: string,
  columns: readonly Column[],
): readonly Record<Column, string>[] {
  const [header, ...lines] = cells(text.replace(/^\uFEFF/, ''))
  const missing = columns.filter((column) => !header?.includes(column))
  if (!header || missing.length > 0) throw new SyntaxError(`CSV: no column ${missing.join(', ')}`)
  return lines.map((line, index) => {
    if (line.length !== header.length) throw new SyntaxError(`CSV: line ${index + 2} has ${line.length} cells`)
    return Object.fromEntries(columns.map((column) => [column, line[header.indexOf(column)]])) as Record<Column, string>
  })
}

function cells(text: string): readonly (readonly string[])[] {
  const lines: string[][] = []
  let line: string[] = []
  // Each step takes one cell and what ends it: a comma, a line break or the end of the text.
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && line.length === 0 && quoted === undefined && bare === '') break
    line.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    lines.push(line)
    line = []
    if (end === '') break
  }
  return lines
}
