import { checkProof, readProof, type ProofCheck } from '#modules/signatures'
import { titleOfEvent } from '../../src/modules/dossiers/timeline.ts'
import { formatDateTime } from '../../src/web/ui/format.ts'
import { say } from '../operator-console.ts'

/** What a proof file shows, entry by entry, and the history that it discloses. Whose root that is, the report on its signature says. */
export function printProof(bytes: Uint8Array): void {
  const proof = readProof(bytes)
  const check = proof && checkProof(proof)
  if (!check) return
  const { statement, entries, events } = check
  const proved = entries.filter(({ isProved }) => isProved).length
  const platform = withoutControls(statement.platform)
  console.log()
  say(
    `${proved}/${entries.length} bản ghi trong tệp có nguyên văn trong ${statement.entries} bản ghi đầu tiên của nhật ký kiểm toán tại ${platform}.`,
    `${proved} of ${entries.length} entries in this file stand word for word among the first ${statement.entries} of the audit log of ${platform}.`,
  )
  for (const { position, isProved, entry } of entries) {
    const facts = [timeOf(entry['occurredAt']), entry['event'], entry['outcome'], entry['subject']].filter(Boolean)
    const line = `Bản ghi ${position}: ${withoutControls(facts.join(' · '))}`
    if (isProved) console.log(`  ${line}`)
    else
      say(
        `  ! ${line} – KHÔNG có trong nhật ký đã ký`,
        '    NOT in the signed log: altered, or proved at another place',
      )
  }
  if (events.length > 0) printHistory(check)
}

// Whoever writes a file must not make us count for ever.
const MOST_EVENTS = 10_000

function printHistory(check: ProofCheck): void {
  console.log()
  say('Lịch sử do các bản ghi trên xác nhận:', 'The history that these entries vouch for:')
  for (const { position, event } of check.events) {
    const { kind } = readKind(event['event'])
    const title = titleOfEvent(kind)
    const words = title ? `${title.vi} · ${title.en}` : withoutControls(kind)
    const line = `${Number(event['sequence'])}. ${timeOf(event['at'])} · ${words}`
    if (position !== undefined) console.log(`  ${line} (bản ghi ${position})`)
    else say(`  ! ${line} – không bản ghi nào xác nhận`, '    no entry vouches for it')
  }
  for (const sequence of sequencesWithoutText(check)) {
    const named = check.entries.find(({ isProved, entry }) => isProved && namesEvent(entry['detail'], sequence))
    if (named) {
      say(
        `  ${sequence}. không công bố trong tệp này, chỉ có mã băm (bản ghi ${named.position})`,
        `  not disclosed in this file, only its digest (entry ${named.position})`,
      )
    } else say(`  ! ${sequence}. không có trong tệp này`, '    not in this file')
  }
}

/** Events are numbered from 1 without gaps: between those that the file knows of, none can hide. */
function sequencesWithoutText({ entries, events }: ProofCheck): number[] {
  const present = new Set(events.map(({ event }) => Number(event['sequence'])))
  const named = entries.flatMap(({ entry }) => Object.keys(Object(entry['detail']) as object))
  const numbers = [...present, ...named.map((name) => Number(/^event-(\d{1,6})$/.exec(name)?.[1] ?? 0))]
  const last = Math.min(MOST_EVENTS, Math.max(0, ...numbers.filter((number) => Number.isSafeInteger(number))))
  return Array.from({ length: last }, (_event, at) => at + 1).filter((sequence) => !present.has(sequence))
}

function namesEvent(detail: unknown, sequence: number): boolean {
  return Object.hasOwn(Object(detail) as object, `event-${sequence}`)
}

function readKind(event: unknown): { readonly kind: string } {
  const kind = typeof event === 'object' && event !== null && 'kind' in event ? event.kind : undefined
  return { kind: typeof kind === 'string' ? kind : '?' }
}

function timeOf(text: unknown): string {
  try {
    return formatDateTime(Temporal.Instant.from(String(text)))
  } catch {
    return '?'
  }
}

/** The file is a stranger's: it must not steer the terminal. */
function withoutControls(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ')
}
