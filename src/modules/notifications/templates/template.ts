import type { Text } from '#kernel/text.ts'

/** Codes, names of procedures, times: no more about people than the message needs. */
export type Parameters = Readonly<Record<string, string>>

export type Sentence = Text & {
  /** Said in the portal only, e.g. a reason that somebody typed: mail travels in the open. */
  readonly portalOnly?: true
}

/**
 * A sentence is left out when one of its `{parameters}` is empty. `{dossier}` is made from `code`: a dossier has none before it is
 * accepted. A parameter that is an ISO instant is written as a due minute in the reader's language.
 */
export type Template = {
  /** Decides where the link leads. */
  readonly audience: 'person' | 'official'
  readonly title: Text
  readonly says: readonly Sentence[]
  /** What to do next; every message has it, even when it is nothing. */
  readonly next: Text
}
