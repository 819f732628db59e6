import { readFileSync } from 'node:fs'
import { parseCsv } from '#standards/csv/parse-csv.ts'

export type Sex = 'male' | 'female'

/** Weights of a name for people born before 1960, 1960–1984, 1985–2004 and since 2005. */
export type WeightByEra = readonly [number, number, number, number]

export type PeopleLists = {
  readonly ages: readonly { readonly fromAge: number; readonly sex: Sex; readonly weight: number }[]
  readonly ethnicGroups: readonly { readonly provinceCode: string; readonly code: string; readonly percent: number }[]
  readonly familyNames: readonly {
    readonly group: string
    readonly name: string
    readonly region: string
    readonly weight: number
  }[]
  readonly middleNames: readonly { readonly sex: Sex; readonly name: string; readonly weights: WeightByEra }[]
  readonly givenNames: readonly {
    readonly group: string
    readonly sex: Sex
    readonly name: string
    readonly weights: WeightByEra
  }[]
  readonly patterns: readonly { readonly group: string; readonly sex: Sex; readonly pattern: string }[]
  readonly populations: ReadonlyMap<string, number>
  readonly streets: readonly string[]
}

/** Reads `data/people`; a few milliseconds, so nothing is kept. */
export function readPeopleLists(): PeopleLists {
  const eras = ['before_1960', 'from_1960', 'from_1985', 'from_2005'] as const
  const weights = (row: Record<(typeof eras)[number], string>) =>
    eras.map((era) => Number(row[era])) as unknown as WeightByEra
  return {
    ages: read('age-pyramid', ['from_age', 'male_per_mille', 'female_per_mille']).flatMap((row) => [
      { fromAge: Number(row.from_age), sex: 'male', weight: Number(row.male_per_mille) },
      { fromAge: Number(row.from_age), sex: 'female', weight: Number(row.female_per_mille) },
    ]),
    ethnicGroups: read('ethnic-groups-by-province', ['province_code', 'ethnic_group_code', 'percent']).map((row) => ({
      provinceCode: row.province_code,
      code: row.ethnic_group_code,
      percent: Number(row.percent),
    })),
    familyNames: read('family-names', ['ethnic_group_code', 'name', 'region', 'weight']).map((row) => ({
      group: row.ethnic_group_code,
      name: row.name,
      region: row.region,
      weight: Number(row.weight),
    })),
    middleNames: read('middle-names', ['sex', 'name', ...eras]).map((row) => ({
      sex: sexOf(row.sex),
      name: row.name,
      weights: weights(row),
    })),
    givenNames: read('given-names', ['ethnic_group_code', 'sex', 'name', ...eras]).map((row) => ({
      group: row.ethnic_group_code,
      sex: sexOf(row.sex),
      name: row.name,
      weights: weights(row),
    })),
    patterns: read('name-patterns', ['ethnic_group_code', 'sex', 'pattern']).map((row) => ({
      group: row.ethnic_group_code,
      sex: sexOf(row.sex),
      pattern: row.pattern,
    })),
    populations: new Map(
      read('province-population', ['province_code', 'population']).map((row) => [
        row.province_code,
        Number(row.population),
      ]),
    ),
    streets: read('street-names', ['name']).map((row) => row.name),
  }
}

function read<Column extends string>(name: string, columns: readonly Column[]): readonly Record<Column, string>[] {
  return parseCsv(readFileSync(new URL(`../../../../data/people/${name}.csv`, import.meta.url), 'utf8'), columns)
}

function sexOf(text: string): Sex {
  if (text !== 'male' && text !== 'female') throw new TypeError(`unknown sex ${text}`)
  return text
}
