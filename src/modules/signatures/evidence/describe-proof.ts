import { Type, type Static } from 'typebox'
import { nullable } from '#kernel/schemas.ts'
import { checkProof, type ProofCheck, type ProvedEntry } from './check-proof.ts'
import { readProof } from './proof-file.ts'

const Count = Type.Integer({ minimum: 0 })
const NullableString = nullable(Type.String())

const EntryReport = Type.Object({
  position: Count,
  isProved: Type.Boolean({ description: 'Stands word for word in the signed log' }),
  at: NullableString,
  event: Type.String(),
  outcome: Type.String(),
  subject: Type.String(),
})

const EventReport = Type.Object({
  sequence: Count,
  standing: Type.Enum(['vouched', 'not-vouched', 'digest-only', 'missing'], {
    description: 'An entry names it; none does; an entry names it and the file does not show it; neither',
  }),
  at: NullableString,
  kind: NullableString,
  entry: nullable(Count),
})

export const ProofReport = Type.Object({
  platform: Type.String({ description: 'Whose log it is, as its signed root says' }),
  covered: Type.Integer({ description: 'So many entries the root is over' }),
  entries: Type.Array(EntryReport),
  events: Type.Array(EventReport),
})

/** What a proof file shows, entry by entry, and the history it discloses. Whose root that is, the report on its signature says. */
export type ProofReport = Static<typeof ProofReport>

export function describeProof(bytes: Uint8Array): ProofReport | null {
  const proof = readProof(bytes)
  const check = proof && checkProof(proof)
  if (!check) return null
  return {
    platform: printable(check.statement.platform),
    covered: check.statement.entries,
    entries: check.entries.map(describeEntry),
    events: describeEvents(check),
  }
}

function describeEntry({ position, isProved, entry }: ProvedEntry): Static<typeof EntryReport> {
  const { event, outcome, subject, occurredAt } = entry
  return {
    position,
    isProved,
    at: instantOf(occurredAt),
    event: textOf(event),
    outcome: textOf(outcome),
    subject: textOf(subject),
  }
}

// Whoever writes a file must not make us count for ever.
const MOST_EVENTS = 10_000

/** Events are numbered from 1 without gaps: between those that the file knows of, none can hide. */
function describeEvents({ entries, events }: ProofCheck): Static<typeof EventReport>[] {
  const named = new Map(
    entries
      .filter(({ isProved }) => isProved)
      .flatMap(({ position, entry }) => sequencesIn(entry['detail']).map((sequence) => [sequence, position] as const)),
  )
  const shown = events.map(({ position, event }): Static<typeof EventReport> => {
    const sequence = Number(event['sequence'])
    return {
      sequence: Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0,
      standing: position === undefined ? 'not-vouched' : 'vouched',
      at: instantOf(event['at']),
      kind: textOf(Object(event['event'])['kind']),
      entry: position ?? null,
    }
  })
  const present = new Set(shown.map(({ sequence }) => sequence))
  const last = Math.min(MOST_EVENTS, Math.max(0, ...present, ...named.keys()))
  const hidden = Array.from({ length: last }, (_event, at) => at + 1)
    .filter((sequence) => !present.has(sequence))
    .map((sequence): Static<typeof EventReport> => {
      const entry = named.get(sequence) ?? null
      return { sequence, standing: entry === null ? 'missing' : 'digest-only', at: null, kind: null, entry }
    })
  return [...shown, ...hidden].toSorted((one, other) => one.sequence - other.sequence)
}

function sequencesIn(detail: unknown): number[] {
  return Object.keys(Object(detail) as object).flatMap((name) => {
    const [, sequence] = /^event-(\d{1,6})$/.exec(name) ?? []
    return sequence === undefined ? [] : [Number(sequence)]
  })
}

function instantOf(value: unknown): string | null {
  try {
    return Temporal.Instant.from(textOf(value)).toString()
  } catch {
    return null
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? printable(value) : ''
}

/** The file is a stranger's: it must not steer a terminal. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ')
}
