import type { Tx } from '#kernel/database.ts'
import { canonicalToneMarks } from '#standards/vietnamese-text/canonical-tone-marks.ts'
import { searchKey } from '#standards/vietnamese-text/search-key.ts'
import { searchTerritorialUnits } from './search-territorial-units.ts'
import { successors } from './successors.ts'
import { getTerritorialUnit, type TerritorialUnit } from './territorial-units.ts'

/** A three-tier address as it stands on an older paper: by code, or by the names read from it. */
export type OldAddress =
  | { readonly communeCode: string }
  | { readonly province: string; readonly district: string; readonly commune: string }

export type ConvertedAddress = {
  readonly commune: TerritorialUnit
  readonly province: TerritorialUnit
  /** `partial`: only part of the old commune went there, so the house or hamlet decides. */
  readonly extent: 'full' | 'partial'
  /** Instruments to cite beside the new address. */
  readonly basis: readonly string[]
}

/** The last day of the three-tier map. */
const lastDayOfDistricts = Temporal.PlainDate.from('2025-06-30')

/**
 * The two-tier address on the day `on`. One candidate: certain. Several: the commune was divided, or its name fits several,
 * and a person has to choose. None: the old address is not on the map of 30/06/2025.
 */
export async function convertAddress(
  tx: Tx,
  { address, on }: { readonly address: OldAddress; readonly on: Temporal.PlainDate },
): Promise<readonly ConvertedAddress[]> {
  const codes = 'communeCode' in address ? [address.communeCode] : await findOldCommunes(tx, address)
  const candidates = new Map<string, ConvertedAddress>()
  for (const code of codes) {
    await getTerritorialUnit(tx, { code, asOf: lastDayOfDistricts })
    for (const { code: newCode, extent, basis } of await successors(tx, { code, asOf: lastDayOfDistricts, on })) {
      const commune = await getTerritorialUnit(tx, { code: newCode, asOf: on })
      const province = await getTerritorialUnit(tx, { code: commune.parent_code ?? newCode, asOf: on })
      candidates.set(newCode, { commune, province, extent, basis })
    }
  }
  return [...candidates.values()]
}

type Names = Extract<OldAddress, { province: string }>

async function findOldCommunes(tx: Tx, names: Names): Promise<readonly string[]> {
  let found: readonly (string | null)[] = [null]
  for (const text of [names.province, names.district, names.commune]) {
    const below: string[] = []
    for (const within of found) below.push(...(await bestMatches(tx, text, within)))
    found = below
  }
  return found.filter((code) => code !== null)
}

/** The units written exactly so; failing these, the units that are equal without marks. Never a mere beginning of a name. */
async function bestMatches(tx: Tx, text: string, within: string | null): Promise<readonly string[]> {
  const found = await searchTerritorialUnits(tx, { text, within, asOf: lastDayOfDistricts, limit: 100 })
  const exact = found.filter((unit) => endsWith(canonicalToneMarks(text), canonicalToneMarks(unit.name)))
  const alike = found.filter((unit) => endsWith(searchKey(text), searchKey(unit.name)))
  return (exact.length > 0 ? exact : alike).map((unit) => unit.code)
}

function endsWith(text: string, name: string): boolean {
  return ` ${text.toLocaleLowerCase('vi')}`.endsWith(` ${name.toLocaleLowerCase('vi')}`)
}
