import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { plainPdf } from './documents/plain-pdf.ts'
import { median, type Measurement } from './measurement.ts'

const PAGES = 26
const BYTES_PER_PAGE = 2_500_000
const ROUNDS = 3

/** Peak memory of a process that signs a scan of 65 MB, less that of the same process which only reads it. */
export function signScan(): Measurement {
  const folder = mkdtempSync(path.join(tmpdir(), 'sen-bench-'))
  try {
    writeFileSync(path.join(folder, 'scan.pdf'), plainPdf(pagesOf(), 'scan'))
    const [none, ours, peer] = (['none', 'ours', 'peer'] as const).map((who) => peakOf(who, folder))
    const note =
      `MiB above the ${none!.toFixed(0)} of a process that has read the file (62 MiB); ` +
      'peer: @signpdf/signpdf with our CMS and our placeholder'
    const name = 'peak memory while signing a scan of 65 MB'
    return { name, ours: ours! - none!, against: peer! - none!, kind: 'peer', unit: 'MiB', note }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function pagesOf(): readonly Buffer[] {
  return Array.from({ length: PAGES }, () => randomBytes(BYTES_PER_PAGE))
}

function peakOf(who: string, folder: string): number {
  const script = fileURLToPath(new URL('./documents/sign-scan.ts', import.meta.url))
  const peaks = Array.from({ length: ROUNDS }, () => {
    const args = [...process.execArgv, script, who, path.join(folder, 'scan.pdf'), path.join(folder, 'signed.pdf')]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return Number(stdout)
  })
  return median(peaks)
}
