import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { LARGEST_FILE, readTrustAnchors, verifySignedFile, type FileReport } from '#modules/signatures'
import { t } from '../../src/web/texts/index.ts'
import { describeAspects } from '../../src/web/public/verify/describe-aspects.ts'
import { summaryOf } from '../../src/web/public/verify/summary-sentence.ts'
import { OperatorError } from '../operator-console.ts'

const SHIPPED = new URL('../../data/signatures/trust-anchors/', import.meta.url)

type Arguments = { readonly files: readonly string[]; readonly anchors: string | URL }

/** The verdicts of the page, without network: on what the file brings along. Ends with 1 unless every signature is valid. */
export async function verify(args: readonly string[]): Promise<void> {
  const { files, anchors } = readArguments(args)
  const [file, original] = files
  if (file === undefined || files.length > 2) throw usage()
  const report = await verifySignedFile({
    name: path.basename(file),
    bytes: await readBounded(file),
    original: original === undefined ? undefined : await readBounded(original),
    anchors: await readAnchors(anchors),
    at: Temporal.Now.instant(),
  })
  printReport(report)
  if (report.failure !== null || report.counts.valid < report.signatures.length) process.exitCode = 1
}

function readArguments(args: readonly string[]): Arguments {
  const option = args.indexOf('--anchors')
  if (option < 0) return { files: args, anchors: SHIPPED }
  const folder = args[option + 1]
  if (folder === undefined) throw usage()
  return { files: args.toSpliced(option, 2), anchors: folder }
}

function usage(): OperatorError {
  return new OperatorError(
    'Cách dùng: npx sen verify TỆP [TỆP-ĐƯỢC-KÝ] [--anchors THƯ-MỤC].',
    'Usage: npx sen verify FILE [SIGNED-FILE] [--anchors FOLDER].',
  )
}

async function readBounded(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new OperatorError(`Không có tệp ${file}.`, `There is no file ${file}.`)
  if (found.size > LARGEST_FILE) throw new OperatorError(`${file} lớn hơn 25 MB.`, `${file} is larger than 25 MB.`)
  return await readFile(file)
}

async function readAnchors(folder: string | URL) {
  try {
    return await readTrustAnchors(folder)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new OperatorError(`Không đọc được chứng thư gốc: ${reason}.`, `The trust anchors cannot be read: ${reason}.`)
  }
}

/** In Vietnamese, with the codes of the standards, which need no translation. */
function printReport(report: FileReport): void {
  const text = t('vi')
  console.log(`${report.name}: ${text(`verify.kind.${report.kind}`)}, SHA-256 ${report.sha256}`)
  console.log(
    report.failure ? `${text(`verify.failure.${report.failure}`)} (${report.failure})` : summaryOf(report, text),
  )
  for (const [index, signature] of report.signatures.entries()) {
    const { kind, signer, conclusion, faults } = signature
    const facts = { number: index + 1, name: signer?.name ?? text('verify.signer-unknown') }
    const title = text(kind === 'signature' ? 'verify.signature-of' : 'verify.stamp-of', facts)
    console.log(`\n${title} – ${text(`verify.conclusion.${conclusion}`)}`)
    for (const fault of faults) console.log(`  ! ${text(`verify.fault.${fault}`)} (${fault})`)
    for (const { label, value } of describeAspects(signature, { text, isOnline: report.isOnline })) {
      console.log(`  ${label}: ${value}`)
    }
  }
}
