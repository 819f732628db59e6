import type { Static, TSchema } from 'typebox'
import type { Tx } from './database.ts'
import type { Actor, Permission } from './permissions.ts'
import type { Language, Text } from './text.ts'

/** What a use case gets: the open transaction, who asks, and the time that counts for everything it does. */
export type Call = {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly requestId: string
  readonly language: Language
  /** Names what the audit entry is about; may be called again, later facts are added. */
  readonly note: (note: AuditNote) => void
}

export type AuditNote = {
  /** `dossier:0198…`: kind and internal id. */
  readonly subject?: string
  /** Ids and codes only, no personal data. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
  /** A handler that only looked: it leaves no entry. Commands always leave one. */
  readonly nothingDone?: true
}

/** A read that is deliberately not audited, with the reason. */
export type Unrecorded = { readonly unrecorded: string }

type Declaration<Input extends TSchema, Output extends TSchema> = {
  /** `module/verb-noun`; also the path under `/api`. */
  readonly name: `${string}/${string}`
  readonly summary: Text
  readonly permission: Permission
  readonly input: Input
  readonly output: Output
  readonly run: (call: Call, input: Static<Input>) => Promise<Static<Output>>
}

export type Command<Input extends TSchema = TSchema, Output extends TSchema = TSchema> = Declaration<Input, Output> & {
  readonly kind: 'command'
  /** Noun and past participle: `dossier-accepted`. */
  readonly audit: string
}

export type Query<Input extends TSchema = TSchema, Output extends TSchema = TSchema> = Declaration<Input, Output> & {
  readonly kind: 'query'
  readonly audit: string | Unrecorded
}

export type Operation<Input extends TSchema = TSchema, Output extends TSchema = TSchema> =
  | Command<Input, Output>
  | Query<Input, Output>

/** An operation of unknown schemas, as lists and the dispatcher see it; each was typed where it was declared. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyOperation = Omit<Operation, 'run'> & { readonly run: (call: Call, input: any) => Promise<any> }

/** Declares what the platform can do for somebody and changes state. */
export function command<const Input extends TSchema, const Output extends TSchema>(
  declaration: Omit<Command<Input, Output>, 'kind'>,
): Command<Input, Output> {
  return { ...declaration, kind: 'command' }
}

/** Declares what the platform can tell somebody; it runs in a read-only transaction. */
export function query<const Input extends TSchema, const Output extends TSchema>(
  declaration: Omit<Query<Input, Output>, 'kind'>,
): Query<Input, Output> {
  return { ...declaration, kind: 'query' }
}
