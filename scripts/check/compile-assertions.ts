import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Assertions } from './table-assertions.ts'

/** What the lines that do not compile mean. */
export function compileAssertions({ source, meanings }: Assertions): string[] {
  // Three levels deep, as the generated imports expect.
  const folder = `node_modules/.cache/check-tables-${process.pid}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'assertions.ts'), source)
  writeFileSync(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../../tsconfig.json',
      compilerOptions: { noUnusedLocals: false },
      include: ['assertions.ts'],
    }),
  )
  const { stdout, error } = spawnSync('node_modules/.bin/tsc', ['-p', folder, '--pretty', 'false'], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  if (error) throw error
  const found = stdout.split('\n').flatMap((line) => {
    const at = /assertions\.ts\((\d+),/.exec(line)?.[1]
    return at ? [meanings.get(Number(at)) ?? line] : []
  })
  return [...new Set(found)]
}
