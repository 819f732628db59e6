import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { LARGEST_FILE, verifySignedFile, type FileReport } from '#modules/signatures'
import { t } from '../../src/web/texts/index.ts'
import { describeAspects } from '../../src/web/public/verify/describe-aspects.ts'
import { summaryOf } from '../../src/web/public/verify/summary-sentence.ts'
import { OperatorError, say } from '../operator-console.ts'
import { printProof } from './print-proof.ts'
import { readAnchorChoice, trustedAnchors } from './trusted-anchors.ts'

/** The verdicts of the page, without network: on what the file brings along. Ends with 1 unless every signature is valid. */
export async function verify(args: readonly string[]): Promise<void> {
  const choice = readAnchorChoice(args)
  const [file, original, ...more] = choice?.others ?? []
  if (!choice || file === undefined || more.length > 0) throw usage()
  const bytes = await readBounded(file)
  const report = await verifySignedFile({
    name: path.basename(file),
    bytes,
    original: original === undefined ? undefined : await readBounded(original),
    anchors: await trustedAnchors(choice),
    at: Temporal.Now.instant(),
  })
  printReport(report)
  if (report.proof) {
    if (report.counts.valid < report.signatures.length)
      say(
        '\nChữ ký chưa hợp lệ: điều dưới đây mới chỉ là lời của tệp.',
        'The signature is not valid: what follows is only what the file says.',
      )
    printProof(report.proof)
  }
  if (report.failure !== null || report.counts.valid < report.signatures.length) process.exitCode = 1
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
