import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ServerAccount } from './server-account.ts'

export type Cluster = { readonly data: string; readonly log: string; readonly password: string }

/** The cluster of this directory, made by `initdb` when there is none yet. */
export function createCluster(directory: string, account: ServerAccount, durable: boolean): Cluster {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  mkdirSync(account.home, { recursive: true, mode: 0o700 })
  account.own(account.home)
  const data = path.join(account.home, 'data')
  const passwordFile = path.join(directory, 'password')
  if (!existsSync(data) || !existsSync(passwordFile)) {
    rmSync(data, { recursive: true, force: true })
    writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 })
    runInitdb(data, readFileSync(passwordFile, 'utf8'), account, durable)
  }
  return { data, log: path.join(account.home, 'postgres.log'), password: readFileSync(passwordFile, 'utf8') }
}

function runInitdb(data: string, password: string, account: ServerAccount, durable: boolean): void {
  // An initdb that was killed leaves a half cluster behind: only a finished one gets the final name.
  const unfinished = `${data}.new`
  rmSync(unfinished, { recursive: true, force: true })
  const passwordCopy = path.join(account.home, 'initdb-password')
  writeFileSync(passwordCopy, password, { mode: 0o600 })
  account.own(passwordCopy)
  const [program, args] = account.command('initdb', [
    `--pgdata=${unfinished}`,
    '--username=sen',
    `--pwfile=${passwordCopy}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // Folds Đ and Ư, which plain "C" does not, and never changes with a library; sorting names is `collate "vi-VN-x-icu"`.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ])
  const result = spawnSync(program, args, { ...account.identity, env: serverEnvironment(), encoding: 'utf8' })
  rmSync(passwordCopy, { force: true })
  if (result.status !== 0) throw new Error(`initdb: ${lastLine(result.stderr) || String(result.error)}`)
  renameSync(unfinished, data)
}

/** The operator's locale and PG* variables must not reach the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
