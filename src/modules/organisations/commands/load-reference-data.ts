import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Database, Tx } from '#kernel/database.ts'
import { parseCsv } from '#standards/csv/parse-csv.ts'
import { canonicalToneMarks } from '#standards/vietnamese-text/canonical-tone-marks.ts'
import { searchKey } from '#standards/vietnamese-text/search-key.ts'
import {
  type DataRow,
  lockLoadedFiles,
  replaceTerritorialChanges,
  replaceTerritorialUnits,
  replaceUnits,
  saveLoadedFile,
  saveOrganisations,
} from '../store.ts'

type Table = {
  readonly name: string
  readonly files: readonly string[]
  readonly columns: readonly string[]
  readonly save: (tx: Tx, rows: readonly DataRow[]) => Promise<void>
}

const source = ['instrument', 'confidence']
const tables: readonly Table[] = [
  {
    name: 'organisations',
    files: ['organisations/organisations.csv'],
    columns: [
      'code',
      'old_code',
      'name',
      'name_en',
      'kind',
      'level',
      'parent_code',
      'territorial_unit_code',
      'office_hours',
      'valid_from',
      'valid_to',
      ...source,
    ],
    save: saveOrganisations,
  },
  {
    name: 'units',
    files: ['organisations/units.csv'],
    columns: ['organisation_code', 'code', 'name', 'name_en', 'valid_from', 'valid_to', ...source],
    save: replaceUnits,
  },
  {
    name: 'territorial-units',
    files: ['territory/territorial-units.csv', 'territory/territorial-units-before-2025-07.csv'],
    columns: ['code', 'name', 'kind', 'parent_code', 'valid_from', 'valid_to', ...source],
    save: (tx, rows) => replaceTerritorialUnits(tx, rows.map(withSearchKeys)),
  },
  {
    name: 'territorial-changes',
    files: ['territory/territorial-changes.csv'],
    columns: ['old_code', 'new_code', 'extent', 'effective_on', ...source],
    save: replaceTerritorialChanges,
  },
]

/** Brings the tables to the state of `data/`; returns the names of those that had to be loaded, none at the second start. */
export async function loadReferenceData(database: Database): Promise<readonly string[]> {
  const texts = await Promise.all(tables.map(readTexts))
  return await database.transaction().execute(async (tx) => {
    const known = await lockLoadedFiles(tx)
    const loaded: string[] = []
    for (const [index, { name, columns, save }] of tables.entries()) {
      const sha256 = createHash('sha256').update(texts[index]!.join('\0')).digest('hex')
      if (known.get(name) === sha256) continue
      await save(
        tx,
        texts[index]!.flatMap((text) => parseCsv(text, columns).map(emptyToNull)),
      )
      await saveLoadedFile(tx, { name, sha256 })
      loaded.push(name)
    }
    return loaded
  })
}

function readTexts({ files }: Table): Promise<string[]> {
  return Promise.all(files.map((file) => readFile(new URL(`../../../../data/${file}`, import.meta.url), 'utf8')))
}

function emptyToNull(row: Readonly<Record<string, string>>): DataRow {
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell === '' ? null : cell]))
}

function withSearchKeys(row: DataRow): DataRow {
  const name = row['name'] ?? ''
  return { ...row, accent_key: accentKey(name), search_key: searchKey(name) }
}

/** Two spellings that differ only in case or in the place of a tone mark (Hoà, Hòa) are one. */
export function accentKey(name: string): string {
  return canonicalToneMarks(name).toLocaleLowerCase('vi')
}
