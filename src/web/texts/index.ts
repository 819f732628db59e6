import { fill, type Language } from '#kernel/text.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export type TextKey = keyof typeof vi

type ParameterNames<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never

type Parameters<Key extends TextKey> = Readonly<Record<ParameterNames<(typeof vi)[Key]>, string | number>>

/** The Vietnamese sentence decides which parameters a key takes: leaving one out does not compile. */
export type Translate = <Key extends TextKey>(
  key: Key,
  ...parameters: ParameterNames<(typeof vi)[Key]> extends never ? [] : [Parameters<Key>]
) => string

const translators: Readonly<Record<Language, Translate>> = {
  vi: (key, ...[parameters]) => fill(vi[key], parameters),
  en: (key, ...[parameters]) => fill(en[key], parameters),
}

export function t(language: Language): Translate {
  return translators[language]
}
