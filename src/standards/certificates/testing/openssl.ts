import { spawnSync } from 'node:child_process'
import type { KeyObject } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { toPem } from '../read-certificate.ts'
import type { Certificate } from '../certificate.ts'

/** `openssl`, whose verdict counts: why a test that needs it is skipped, or false. */
export const withoutOpenssl = spawnSync('openssl', ['version']).status === 0 ? false : 'no openssl on this machine'

export interface Verdict {
  readonly isAccepted: boolean
  readonly output: string
  /** What it wrote into `made`, when told to by its arguments. */
  readonly made: Uint8Array | undefined
}

/** Runs openssl in a folder of its own that holds `files`, which the arguments name. */
export function openssl(args: readonly string[], files: Readonly<Record<string, Uint8Array | string>>): Verdict {
  const folder = mkdtempSync(path.join(tmpdir(), 'sen-openssl-'))
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content)
    const { status, stdout, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' })
    const made = path.join(folder, 'made')
    return {
      isAccepted: status === 0,
      output: `${stdout}${stderr}`,
      made: existsSync(made) ? readFileSync(made) : undefined,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function bundle(...certificates: readonly Certificate[]): string {
  return certificates.map(({ bytes }) => toPem(bytes)).join('')
}

export function privatePem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}
