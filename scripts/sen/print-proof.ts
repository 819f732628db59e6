import { titleOfEvent } from '#modules/dossiers'
import type { ProofReport } from '#modules/signatures'
import { formatDateTime } from '../../src/web/ui/format.ts'
import { say } from '../operator-console.ts'

export function printProof({ platform, covered, entries, events }: ProofReport): void {
  const proved = entries.filter(({ isProved }) => isProved).length
  console.log()
  say(
    `${proved}/${entries.length} bản ghi trong tệp có nguyên văn trong ${covered} bản ghi đầu tiên của nhật ký kiểm toán tại ${platform}.`,
    `${proved} of ${entries.length} entries in this file stand word for word among the first ${covered} of the audit log of ${platform}.`,
  )
  for (const { position, isProved, at, event, outcome, subject } of entries) {
    const line = `Bản ghi ${position}: ${[timeOf(at), event, outcome, subject].filter(Boolean).join(' · ')}`
    if (isProved) console.log(`  ${line}`)
    else
      say(
        `  ! ${line} – KHÔNG có trong nhật ký đã ký`,
        '    NOT in the signed log: altered, or proved at another place',
      )
  }
  if (events.length === 0) return
  console.log()
  say('Lịch sử do các bản ghi trên xác nhận:', 'The history that these entries vouch for:')
  for (const event of events) printEvent(event)
}

function printEvent({ sequence, standing, at, kind, entry }: ProofReport['events'][number]): void {
  const title = titleOfEvent(kind ?? '')
  const line = `${sequence}. ${timeOf(at)} · ${title ? `${title.vi} · ${title.en}` : kind}`
  switch (standing) {
    case 'vouched':
      return console.log(`  ${line} (bản ghi ${entry})`)
    case 'not-vouched':
      return say(`  ! ${line} – không bản ghi nào xác nhận`, '    no entry vouches for it')
    case 'digest-only':
      return say(
        `  ${sequence}. không công bố trong tệp này, chỉ có mã băm (bản ghi ${entry})`,
        `  not disclosed in this file, only its digest (entry ${entry})`,
      )
    case 'missing':
      return say(`  ! ${sequence}. không có trong tệp này`, '    not in this file')
    default:
      return standing satisfies never
  }
}

function timeOf(at: string | null): string {
  return at === null ? '?' : formatDateTime(Temporal.Instant.from(at))
}
