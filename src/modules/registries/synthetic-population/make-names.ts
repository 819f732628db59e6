import type { PeopleLists, Sex, WeightByEra } from './people-lists.ts'
import type { Random } from './random.ts'
import { weighted } from './weighted.ts'

export type NameParts = {
  /** Null for peoples without family names, such as Xơ-đăng and Cơ-ho. */
  readonly familyName: string | null
  readonly middleName: string | null
  readonly givenName: string
  readonly fullName: string
}

type Bearer = { readonly group: string; readonly sex: Sex; readonly birthYear: number }

export type NameMaker = {
  readonly drawFamilyName: (random: Random, group: string, region: Region) => string | null
  /** A child bears the family name given; the rest is drawn by people, sex and time of birth. */
  readonly makeName: (random: Random, bearer: Bearer, familyName: string | null) => NameParts
}

export type Region = 'north' | 'central' | 'south'

export function createNameMaker(lists: PeopleLists): NameMaker {
  const family = memoised((group: string, region: string) =>
    weighted(
      lists.familyNames.filter((row) => row.group === group && (row.region === '' || row.region === region)),
      (row) => row.weight,
    ),
  )
  const middle = memoised((sex: string, era: string) =>
    weighted(
      lists.middleNames.filter((row) => row.sex === sex),
      (row) => row.weights[Number(era)] ?? 0,
    ),
  )
  const given = memoised((group: string, sex: string, era: string) =>
    weighted(givenNamesOf(lists, group, sex), (row) => row.weights[Number(era)] ?? 0),
  )
  const patterns = new Map(lists.patterns.map((row) => [`${row.group} ${row.sex}`, row.pattern]))
  return {
    drawFamilyName: (random, group, region) =>
      lists.familyNames.some((row) => row.group === group) ? family(group, region)(random).name : null,
    makeName(random, { group, sex, birthYear }, familyName) {
      const era = String(eraOf(birthYear))
      const pattern = patterns.get(`${group} ${sex}`) ?? '{family} {middle} {given}'
      return fillPattern(pattern, {
        familyName,
        ...twoDifferent(
          () => middle(sex, era)(random).name,
          () => given(group, sex, era)(random).name,
        ),
      })
    },
  }
}

/** Nobody is called Minh Minh. */
function twoDifferent(drawMiddle: () => string, drawGiven: () => string) {
  const middleName = drawMiddle()
  let givenName = drawGiven()
  while (middleName.split(' ').some((word) => givenName.split(' ').includes(word))) givenName = drawGiven()
  return { middleName, givenName }
}

/** Peoples who took the naming of the majority share its list of given names. */
function givenNamesOf(lists: PeopleLists, group: string, sex: string) {
  const own = lists.givenNames.filter((row) => row.group === group && row.sex === sex)
  return own.length > 0 ? own : lists.givenNames.filter((row) => row.group === '01' && row.sex === sex)
}

function eraOf(birthYear: number): keyof WeightByEra & number {
  return birthYear < 1960 ? 0 : birthYear < 1985 ? 1 : birthYear < 2005 ? 2 : 3
}

type Parts = { readonly familyName: string | null; readonly middleName: string; readonly givenName: string }

function fillPattern(pattern: string, { familyName, middleName, givenName }: Parts): NameParts {
  const fullName = pattern
    .replace('{family}', familyName ?? '')
    .replace('{middle}', middleName)
    .replace('{given}', givenName)
    .trim()
  const given = /\S*\{given\}/.exec(pattern)?.[0].replace('{given}', givenName) ?? givenName
  const family = familyName !== null && pattern.includes('{family}') ? familyName : null
  const rest = fullName
    .replace(given, '')
    .replace(family ?? '', '')
    .trim()
  return { familyName: family, middleName: rest === '' ? null : rest, givenName: given, fullName }
}

function memoised<Keys extends string[], Value>(make: (...keys: Keys) => Value): (...keys: Keys) => Value {
  const known = new Map<string, Value>()
  return (...keys) => {
    const key = keys.join(' ')
    const value = known.get(key) ?? make(...keys)
    known.set(key, value)
    return value
  }
}
