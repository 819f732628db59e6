import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const programs = {
  pdftotext: '-v',
  pdfinfo: '-v',
  pdffonts: '-v',
  pdftoppm: '-v',
  qpdf: '--version',
  zbarimg: '--version',
}

/** For `skip`: false when all programs are installed, else the reason. We do not judge our own PDF with our own code. */
export function programsMissing(): string | false {
  const missing = Object.entries(programs).filter(([name, flag]) => spawnSync(name, [flag]).error !== undefined)
  return missing.length === 0 ? false : `not installed: ${missing.map(([name]) => name).join(', ')}`
}

export type PdfReport = {
  /** Text of all pages in the order of the content, runs of white space as one space. */
  readonly text: string
  readonly pages: number
  readonly info: string
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[]
  /** Text of each QR found on the first page. */
  readonly qrCodes: readonly string[]
}

/** What poppler, qpdf and zbar read in a PDF; throws when qpdf finds the file broken. */
export function inspectPdf(pdf: Uint8Array): PdfReport {
  const folder = mkdtempSync(join(tmpdir(), 'sen-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    run('qpdf', ['--check', file])
    const info = run('pdfinfo', [file])
    const text = run('pdftotext', ['-raw', file, '-']).replace(/\s+/g, ' ').trim()
    return {
      text,
      info,
      pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
      fonts: fontsOf(file),
      qrCodes: qrCodesOf(file, folder),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The words of one page with their boxes in points from the top left. */
export function wordsOnPage(
  pdf: Uint8Array,
  page: number,
): readonly { readonly text: string; readonly x: number; readonly y: number }[] {
  const folder = mkdtempSync(join(tmpdir(), 'sen-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    const boxes = join(folder, 'words.html')
    writeFileSync(file, pdf)
    run('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), file, boxes])
    const words = readFileSync(boxes, 'utf8').matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)
    return [...words].map(([, x, y, text]) => ({ text: text ?? '', x: Number(x), y: Number(y) }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function fontsOf(file: string): PdfReport['fonts'] {
  const [, , ...rows] = run('pdffonts', [file]).trim().split('\n')
  return rows.map((row) => {
    const columns = row.split(/\s+/)
    return { name: columns[0]!, isEmbedded: columns.at(-5) === 'yes' }
  })
}

function qrCodesOf(file: string, folder: string): readonly string[] {
  run('pdftoppm', ['-r', '200', '-png', '-singlefile', file, join(folder, 'page')])
  // zbarimg ends with 4 when it finds no code, and complains on stderr about a missing message bus.
  const found = spawnSync('zbarimg', ['-q', '--raw', join(folder, 'page.png')], { encoding: 'utf8' })
  return found.stdout.split('\n').filter((line) => line !== '')
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
