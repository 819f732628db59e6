import { hash } from 'node:crypto'
import { rootFromInclusion } from '#standards/merkle/inclusion-proof.ts'
import { leafHash } from '#standards/merkle/tree-hash.ts'
import { eventDigestsOf } from './event-digests.ts'
import type { ProofFile } from './proof-file.ts'
import { readStatement, type RootStatement } from './root-statement.ts'

export type ProvedEntry = {
  readonly position: number
  /** Whether its text leads to the root of the statement; who signed that is another question. */
  readonly isProved: boolean
  /** As it reads, proved or not. */
  readonly entry: { readonly [name: string]: unknown }
}

export type ProvedEvent = {
  /** Undefined: no proved entry names this text. */
  readonly position: number | undefined
  readonly event: { readonly [name: string]: unknown }
}

export type ProofCheck = {
  readonly statement: RootStatement
  readonly entries: readonly ProvedEntry[]
  readonly events: readonly ProvedEvent[]
}

/** Does the arithmetic of a proof; undefined when its statement is none. */
export function checkProof(proof: ProofFile): ProofCheck | undefined {
  const statement = readStatement(Buffer.from(proof.statement, 'base64'))
  if (!statement) return undefined
  const entries = proof.entries.map((entry) => checkEntry(entry, statement))
  const named = new Map(
    entries
      .filter(({ isProved }) => isProved)
      .flatMap(({ position, entry }) =>
        eventDigestsOf(readDetail(entry['detail'])).map((digest) => [digest, position]),
      ),
  )
  const events = proof.attachments.map(({ sha256, text }) => ({
    position: hash('sha256', text) === sha256 ? named.get(sha256) : undefined,
    event: readObject(text),
  }))
  return { statement, entries, events }
}

export function isWholeProof({ entries, events }: ProofCheck): boolean {
  return entries.every(({ isProved }) => isProved) && events.every(({ position }) => position !== undefined)
}

function checkEntry({ position, text, path }: ProofFile['entries'][number], statement: RootStatement): ProvedEntry {
  const root = rootFromInclusion({
    leaf: leafHash(hash('sha256', text, 'buffer')),
    index: position - 1,
    size: statement.entries,
    proof: path.map((sibling) => Buffer.from(sibling, 'hex')),
  })
  const isProved = root !== undefined && Buffer.from(root).toString('hex') === statement.root
  return { position, isProved, entry: readObject(text) }
}

function readObject(text: string): { readonly [name: string]: unknown } {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : {}
  } catch {
    return {}
  }
}

function readDetail(detail: unknown): Readonly<Record<string, string>> {
  const members = typeof detail === 'object' && detail !== null ? Object.entries(detail) : []
  return Object.fromEntries(members.filter((member): member is [string, string] => typeof member[1] === 'string'))
}
