import type { CommuneOrigin } from '#modules/organisations'
import type { PeopleLists } from './people-lists.ts'
import type { Random } from './random.ts'
import { weighted } from './weighted.ts'
import type { Region } from './make-names.ts'

export type Home = {
  readonly communeCode: string
  readonly line: string
  readonly region: Region
  /** Two digits of the province of the map until 30/06/2025. */
  readonly formerProvinceCode: string
  readonly ethnicGroup: string
}

export type HomeFinder = {
  readonly findHome: (random: Random) => Home
  /** Where somebody was born who did not stay: by the size of the provinces. */
  readonly drawFormerProvince: (random: Random) => string
}

/** Homes spread as the population is: provinces by their number of people, wards more than communes, special zones least. */
export function createHomeFinder(lists: PeopleLists, communes: readonly CommuneOrigin[]): HomeFinder {
  const byProvince = Map.groupBy(communes, (commune) => commune.provinceCode)
  const drawProvince = weighted([...byProvince.keys()], (code) => lists.populations.get(code) ?? 0)
  const drawCommune = new Map(
    [...byProvince].map(([code, inside]) => [code, weighted(inside, ({ kind }) => communeWeights[kind] ?? 0)]),
  )
  const draw = (random: Random): CommuneOrigin => drawCommune.get(drawProvince(random))!(random)
  return {
    findHome(random) {
      const commune = draw(random)
      const region = regionOf(commune.provinceCode)
      return {
        communeCode: commune.code,
        line: commune.kind === 'ward' ? townLine(random, lists.streets) : villageLine(random, region),
        region,
        formerProvinceCode: commune.formerProvinceCode,
        ethnicGroup: drawEthnicGroup(random, lists.ethnicGroups, commune),
      }
    },
    drawFormerProvince: (random) => draw(random).formerProvinceCode,
  }
}

const communeWeights: Readonly<Partial<Record<CommuneOrigin['kind'], number>>> = {
  ward: 20,
  commune: 10,
  'special-zone': 3,
}

/** Codes grow from north to south in both maps. */
function regionOf(provinceCode: string): Region {
  const code = Number(provinceCode)
  if (code <= 37) return 'north'
  return code <= 68 ? 'central' : 'south'
}

function townLine(random: Random, streets: readonly string[]): string {
  const street = random.pick(streets)
  const number = random.integer(1, 320)
  return random.chance(0.35)
    ? `Số ${random.integer(1, 90)}, ngõ ${number} đường ${street}`
    : `Số ${number} đường ${street}`
}

function villageLine(random: Random, region: Region): string {
  if (region === 'south') return `Ấp ${random.integer(1, 12)}`
  return random.chance(0.3) ? `Tổ dân phố ${random.integer(1, 14)}` : `Thôn ${random.integer(1, 16)}`
}

function drawEthnicGroup(random: Random, groups: PeopleLists['ethnicGroups'], commune: CommuneOrigin): string {
  // Figures are for a whole province; its wards are half as mixed as its villages.
  let draw = random.unit() * 100 * (commune.kind === 'ward' ? 2 : 1)
  for (const group of groups) {
    if (group.provinceCode !== commune.provinceCode) continue
    draw -= group.percent
    if (draw < 0) return group.code
  }
  return '01'
}
