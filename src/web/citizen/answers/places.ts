import { listCommunesOperation, listProvincesOperation } from '#modules/organisations'
import type { Visit } from '../../http/index.ts'
import type { SelectOption } from '../../ui/index.ts'
import { addressIn } from './read-answers.ts'

/** Names of the territorial units that some answers mention, and the lists to choose from. */
export type Places = {
  readonly provinces: readonly SelectOption[]
  readonly communesOf: (provinceCode: string) => readonly SelectOption[]
  readonly nameOf: (code: string) => string
}

const noPlaces: Places = { provinces: [], communesOf: () => [], nameOf: (code) => code }

/** Reads what the given answers need; without an address among them nothing is asked of the directory. */
export async function placesOf(visit: Visit, addresses: readonly unknown[]): Promise<Places> {
  if (addresses.length === 0) return noPlaces
  const provinces = (await visit.call(listProvincesOperation, {})).map(optionOf)
  const chosen = new Set(addresses.map((answer) => addressIn(answer).provinceCode))
  const known = provinces.filter(({ value }) => chosen.has(value))
  const communes = new Map<string, readonly SelectOption[]>()
  for (const { value } of known) communes.set(value, await listCommunes(visit, value))
  const names = new Map([...provinces, ...[...communes.values()].flat()].map(({ value, label }) => [value, label]))
  return {
    provinces,
    communesOf: (provinceCode) => communes.get(provinceCode) ?? [],
    nameOf: (code) => names.get(code) ?? code,
  }
}

export async function listCommunes(visit: Visit, provinceCode: string): Promise<SelectOption[]> {
  return (await visit.call(listCommunesOperation, { provinceCode })).map(optionOf)
}

function optionOf({ code, fullName }: { readonly code: string; readonly fullName: string }): SelectOption {
  return { value: code, label: fullName }
}
