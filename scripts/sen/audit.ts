import path from 'node:path'
import { sealAudit } from '#kernel/seal-audit.ts'
import { auditEvidence, type EvidenceFault, type EvidenceReport } from '#modules/signatures'
import { formatDateTime } from '../../src/web/ui/format.ts'
import { OperatorError, say } from '../operator-console.ts'
import { stateFolder } from '../start/state-folder.ts'
import { EVIDENCE_FAULTS } from './evidence-fault-sentences.ts'
import { withDatabase } from './operator-database.ts'
import { readAnchorChoice, trustedAnchors } from './trusted-anchors.ts'

/** Walks the audit log from its first entry, its signed roots and their witness, and names every place that somebody has changed. */
export async function audit(args: readonly string[]): Promise<void> {
  const { witnessFile, ...choice } = readArguments(args)
  const anchors = await trustedAnchors(choice)
  await withDatabase(async (database) => {
    // A log that somebody has damaged cannot be sealed on; the walk says where.
    await sealAll(() => sealAudit(database)).catch(() => {})
    report(await auditEvidence(database, { anchors, witnessFile, at: Temporal.Now.instant() }))
  })
}

function readArguments(args: readonly string[]) {
  const choice = readAnchorChoice(args)
  const [option, file, ...more] = choice?.others ?? ['?']
  const isKnown = option === undefined || (option === '--witness' && file !== undefined && more.length === 0)
  if (!choice || !isKnown) {
    throw new OperatorError(
      'Cách dùng: npx sen audit [--witness TỆP] [--anchors THƯ-MỤC].',
      'Usage: npx sen audit [--witness FILE] [--anchors FOLDER].',
    )
  }
  return { ...choice, witnessFile: file ?? path.join(stateFolder(), 'evidence/audit-roots.jsonl') }
}

async function sealAll(seal: () => Promise<number>): Promise<void> {
  while ((await seal()) > 0);
}

function report({ faults, entries, roots, latest }: EvidenceReport): void {
  for (const fault of faults) sayFault(fault)
  if (latest) {
    const { entries: covered, signer = '?', stampedAt } = latest
    const time = stampedAt ? formatDateTime(stampedAt) : '?'
    const vi = `${roots} gốc đã ký; gốc cuối trên ${covered} bản ghi, người ký: ${signer}, dấu thời gian: ${time}.`
    const en = `${roots} signed roots; the last over ${covered} entries, by ${signer}, time-stamped ${time}.`
    say(vi, en)
  } else {
    say(
      'Chưa có gốc nào được ký: ai sửa được cơ sở dữ liệu có thể tính lại toàn bộ chuỗi băm mà không bị phát hiện.',
      'No root is signed yet: whoever can write to the database could compute the whole chain anew unseen.',
    )
  }
  if (faults.length > 0) process.exitCode = 1
  else say(`Nhật ký kiểm toán nguyên vẹn: ${entries} bản ghi.`, `The audit log is intact: ${entries} entries.`)
}

function sayFault({ kind, at, since }: EvidenceFault): void {
  const fill = (sentence: string) => sentence.replaceAll('{at}', String(at)).replaceAll('{since}', String(since ?? at))
  say(fill(EVIDENCE_FAULTS[kind].vi), fill(EVIDENCE_FAULTS[kind].en))
}
