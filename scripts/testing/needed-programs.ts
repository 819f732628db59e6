import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { say } from '../operator-console.ts'

/** Programs that check our artefacts and that we did not write, with the Debian package of each. */
const PACKAGES: Readonly<Record<string, string>> = {
  pdfsig: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  mutool: 'mupdf-tools',
  unzip: 'unzip',
  zbarimg: 'zbar-tools',
  xmllint: 'libxml2-utils',
  xmlsec1: 'xmlsec1',
  openssl: 'openssl',
  jq: 'jq',
  xxd: 'xxd',
  wrk: 'wrk',
  'pkcs11-tool': 'opensc',
  'softhsm2-util': 'softhsm2',
}

/** Installs what is missing where we may; elsewhere tells which tests will be skipped, and how to have them. */
export function ensurePrograms(): void {
  if (missingPackages().length === 0) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installPackages(missingPackages())
  const left = missingPackages()
  if (left.length === 0) return
  say(
    `Thiếu ${left.join(', ')}: các kiểm thử cần chúng sẽ được bỏ qua. Cài bằng: sudo apt-get install ${left.join(' ')}`,
    `${left.join(', ')} missing: tests that need them are skipped. Install with: sudo apt-get install ${left.join(' ')}`,
  )
}

function missingPackages(): string[] {
  const missing = Object.entries(PACKAGES).filter(([program]) => !isOnPath(program))
  return [...new Set(missing.map(([, name]) => name))]
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => isExecutable(path.join(folder, program)))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installPackages(names: readonly string[]): void {
  say(`Đang cài ${names.join(', ')} cho kiểm thử …`, `Installing ${names.join(', ')} for the tests …`)
  const patience = [
    '-qq',
    '-o',
    'Acquire::Retries=1',
    '-o',
    'Acquire::http::Timeout=20',
    '-o',
    'DPkg::Lock::Timeout=120',
  ]
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update', ...patience], quiet)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...patience, ...names], quiet)
}
