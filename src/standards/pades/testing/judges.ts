import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** For `skip`: false when all are installed, else the reason. Signatures are judged by programs that we did not write. */
export function judgesMissing(...programs: readonly string[]): string | false {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).error !== undefined)
  return missing.length === 0 ? false : `not installed: ${missing.join(', ')}`
}

/** Runs a program over files in a folder of its own; what it says on both channels, and how it ended. */
export function judge(
  files: Readonly<Record<string, Uint8Array | string>>,
  program: string,
  args: readonly string[],
): { readonly text: string; readonly status: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'sen-judge-'))
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const ended = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
    return { text: ended.stdout + ended.stderr, status: ended.status }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
