import { normalisePersonName } from './check-person-name.ts'

export type PersonNameParts = { readonly family: string; readonly middle: string; readonly given: string }

/**
 * Vietnamese order: family, middle, given. A single word is a given name. A proposal for a form to confirm: compound family names
 * (Tôn Nữ, Tôn Thất, Âu Dương) and minority names cannot be told from the text.
 */
export function splitPersonName(text: string): PersonNameParts {
  const words = normalisePersonName(text).split(' ')
  const given = words.at(-1) ?? ''
  if (words.length < 2) return { family: '', middle: '', given }
  return { family: words[0]!, middle: words.slice(1, -1).join(' '), given }
}
