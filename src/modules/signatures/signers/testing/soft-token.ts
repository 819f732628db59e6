import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgesMissing } from '#standards/pades/testing/judges.ts'
import type { TokenSettings } from '../token/token-settings.ts'

const LIBRARIES = ['/usr/lib/softhsm/libsofthsm2.so', '/opt/homebrew/lib/softhsm/libsofthsm2.so']

export type SoftToken = TokenSettings & {
  readonly setPin: (pin: string) => void
  /** Pulls the token out, and puts it back. */
  readonly isPluggedIn: (is: boolean) => void
  readonly destroy: () => void
}

/** For `skip`: false when SoftHSM and OpenSC are installed, else the reason. */
export function softTokenMissing(): string | false {
  return findLibrary() ? judgesMissing('pkcs11-tool', 'softhsm2-util') : 'not installed: softhsm2'
}

/** A token of SoftHSM in a folder of its own; PIN 123456. */
export function createSoftToken(label = 'sen-thu'): SoftToken {
  const folder = mkdtempSync(join(tmpdir(), 'sen-token-'))
  const configuration = join(folder, 'softhsm2.conf')
  const isPluggedIn = (is: boolean) =>
    writeFileSync(configuration, `directories.tokendir = ${join(folder, is ? 'tokens' : 'nothing')}\n`)
  const pinFile = join(folder, 'pin')
  const setPin = (pin: string) => writeFileSync(pinFile, `${pin}\n`, { mode: 0o600 })
  for (const name of ['tokens', 'nothing']) mkdirSync(join(folder, name))
  isPluggedIn(true)
  setPin('123456')
  process.env['SOFTHSM2_CONF'] = configuration
  const pins = ['--pin', '123456', '--so-pin', '87654321']
  const made = spawnSync('softhsm2-util', ['--init-token', '--free', '--label', label, ...pins])
  if (made.status !== 0) throw new Error(made.stderr.toString())
  return {
    module: findLibrary() ?? '',
    label,
    pinFile,
    setPin,
    isPluggedIn,
    destroy: () => rmSync(folder, { recursive: true }),
  }
}

function findLibrary(): string | undefined {
  return LIBRARIES.find((library) => existsSync(library))
}
