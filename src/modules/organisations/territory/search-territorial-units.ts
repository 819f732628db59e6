import { sql } from 'kysely'
import type { Tx } from '#kernel/database.ts'
import { canonicalToneMarks } from '#standards/vietnamese-text/canonical-tone-marks.ts'
import { searchKey } from '#standards/vietnamese-text/search-key.ts'
import { allKindWords } from './full-name.ts'
import { type TerritorialUnit, unitsInForce } from './territorial-units.ts'

export type TerritorialSearch = {
  /** As typed, with or without marks, with or without the kind word: "vinh thanh", "phường Vĩnh Thạnh". */
  readonly text: string
  readonly asOf: Temporal.PlainDate
  /** Only directly below this unit; null for provinces and cities only. */
  readonly within?: string | null | undefined
  readonly limit: number
}

/** The exact name with its marks first, then the same letters without marks, then names that begin so, then those that contain it. */
export async function searchTerritorialUnits(tx: Tx, search: TerritorialSearch): Promise<readonly TerritorialUnit[]> {
  const typed = withoutKindWord(search.text)
  const key = searchKey(typed)
  if (key === '') return []
  const accents = canonicalToneMarks(typed.trim()).toLocaleLowerCase('vi')
  const rank = sql<number>`case when accent_key = ${accents} then 0 when search_key = ${key} then 1
    when search_key ^@ ${key} then 2 else 3 end`
  return await unitsInForce(tx, search.asOf)
    .where(sql<boolean>`strpos(search_key, ${key}) > 0`)
    .$if(search.within !== undefined, (rows) => rows.where('parent_code', 'is not distinct from', search.within!))
    .orderBy(rank)
    .orderBy('code')
    .limit(search.limit)
    .execute()
}

const kindKeys = allKindWords.map(searchKey)

/** "thị xã An Khê" → "An Khê"; a kind word alone stays. */
function withoutKindWord(text: string): string {
  const words = text.trim().split(/\s+/)
  for (const count of [2, 1]) {
    const isKind = kindKeys.includes(searchKey(words.slice(0, count).join(' ')))
    if (isKind && words.length > count) return words.slice(count).join(' ')
  }
  return words.join(' ')
}
