import { titleOfEvent } from '#modules/dossiers'
import type { ProofReport } from '#modules/signatures'
import type { Translate } from '../../texts/index.ts'
import { formatDateTime, StatusTag, usePage, useText, type StatusTone } from '../../ui/index.ts'

/** What a proof of the audit log shows: how much of it stands in the log, and the history in words. */
export function ProofSection({ proof, isSigned }: { readonly proof: ProofReport; readonly isSigned: boolean }) {
  const text = useText()
  const { platform, covered, entries, events } = proof
  const proved = entries.filter(({ isProved }) => isProved).length
  return (
    <section>
      <h2>{text(isSigned ? 'verify.proof' : 'verify.proof.claimed')}</h2>
      {!isSigned && <p>{text('verify.proof.claimed-means')}</p>}
      <p>{text('verify.proof.entries', { proved, all: entries.length, covered, platform })}</p>
      {events.length > 0 && (
        <ol>
          {events.map((event, index) => (
            <ProvedEvent key={index} {...{ event, isSigned }} />
          ))}
        </ol>
      )}
    </section>
  )
}

type Event = ProofReport['events'][number]

function ProvedEvent({ event, isSigned }: { readonly event: Event; readonly isSigned: boolean }) {
  const { sequence, standing, at, kind } = event
  const text = useText()
  const { language } = usePage()
  const name = kind === null ? undefined : (titleOfEvent(kind)?.[language] ?? kind)
  return (
    <li value={sequence}>
      {name !== undefined && <strong>{name}</strong>}
      {at !== null && <span class="muted"> – {formatDateTime(Temporal.Instant.from(at))}</span>}
      <div>
        <StatusTag
          tone={standing === 'vouched' && !isSigned ? 'neutral' : TONES[standing]}
          label={standingInWords(event, text)}
        />
      </div>
    </li>
  )
}

const TONES: Readonly<Record<Event['standing'], StatusTone>> = {
  vouched: 'done',
  'not-vouched': 'stopped',
  'digest-only': 'neutral',
  missing: 'stopped',
}

function standingInWords({ standing, entry }: Event, text: Translate): string {
  switch (standing) {
    case 'vouched':
      return text('verify.proof.vouched', { entry: entry ?? 0 })
    case 'digest-only':
      return text('verify.proof.digest-only', { entry: entry ?? 0 })
    case 'not-vouched':
    case 'missing':
      return text(`verify.proof.${standing}`)
    default:
      return standing satisfies never
  }
}
