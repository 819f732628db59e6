import type { IsoDate } from '#law/basis.ts'
import { searchKey } from '#standards/vietnamese-text/search-key.ts'
import type { ProcedureVersion } from './definition/procedure-version.ts'
import { type FormerProcedure, formerProcedures } from './former-procedures.ts'
import { proceduresInForce } from './procedures-in-force.ts'

/** `former`: the dead code or name by which it was found, so that the page can say "mã cũ". */
export type FoundProcedure = { readonly version: ProcedureVersion; readonly former?: FormerProcedure }

/** By code, old code, name, old name or the people's words; marks are ignored, exact marks come first. Best first. */
export function searchProcedures(query: string, date: IsoDate): readonly FoundProcedure[] {
  const asked = { marked: withMarks(query), plain: searchKey(query) }
  if (asked.plain === '') return []
  return proceduresInForce(date)
    .map((version) => ({ version, ...bestMatch(version, asked) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score || (one.version.code < other.version.code ? -1 : 1))
    .map(({ version, former }) => ({ version, ...(former && { former }) }))
}

type Asked = { readonly marked: string; readonly plain: string }
type Match = { readonly score: number; readonly former?: FormerProcedure }

function bestMatch(version: ProcedureVersion, asked: Asked): Match {
  const { names, searchWords, summary, code, sector } = version
  const titles = [
    names.inPeoplesWords.vi,
    names.official.vi,
    names.inPeoplesWords.en,
    names.official.en,
    ...searchWords,
  ]
  const matches: readonly Match[] = [
    { score: codeScore(code, asked) },
    ...titles.map((title) => ({ score: textScore(title, asked) })),
    // Words may be spread over what the page says about itself, but then it is the weakest hit.
    { score: holdsEveryWord([...titles, summary.vi, summary.en, sector.name.vi].join(' '), asked) ? 1 : 0 },
    ...formerProcedures
      .filter((former) => former.code === code)
      .map((former) => ({
        score: Math.max(codeScore(former.formerCode, asked), textScore(former.formerName, asked)) - 1,
        former,
      })),
  ]
  return matches.reduce((best, match) => (match.score > best.score ? match : best))
}

/** Local variants carry the agency behind the code: 2.000815.000.00.00.H55. */
function codeScore(code: string, { plain }: Asked): number {
  const key = searchKey(code)
  return plain === key || plain.startsWith(`${key} `) ? 100 : 0
}

function textScore(text: string, asked: Asked): number {
  const plain = searchKey(text)
  const marked = withMarks(text)
  if (marked === asked.marked) return 90
  if (plain === asked.plain) return 80
  if (marked.includes(asked.marked)) return 60
  if (plain.includes(asked.plain)) return 50
  return holdsEveryWord(text, asked) ? 20 : 0
}

function holdsEveryWord(text: string, { plain }: Asked): boolean {
  const words = new Set(searchKey(text).split(' '))
  return plain.split(' ').every((word) => words.has(word))
}

function withMarks(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
