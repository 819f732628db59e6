import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Every file of the working tree that git tracks or would track, as `/`-separated paths from its root. */
export function repositoryFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  })
  return list.split('\0').filter((file) => file && existsSync(file))
}
