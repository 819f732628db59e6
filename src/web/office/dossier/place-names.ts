import { listCommunesOperation, listProvincesOperation } from '#modules/organisations'
import type { Visit } from '../../http/index.ts'

/** Names of territorial units by their codes. */
export type PlaceNames = ReadonlyMap<string, string>

/** Names for the addresses among these answers; asks the directory only for the provinces that occur. */
export async function placeNamesIn(visit: Visit, answers: Readonly<Record<string, unknown>>): Promise<PlaceNames> {
  const provinces = new Set(Object.values(answers).flatMap((answer) => provinceOf(answer) ?? []))
  if (provinces.size === 0) return new Map()
  const lists = await Promise.all([
    visit.call(listProvincesOperation, {}),
    ...[...provinces].map((provinceCode) => visit.call(listCommunesOperation, { provinceCode })),
  ])
  return new Map(lists.flat().map(({ code, fullName }) => [code, fullName]))
}

function provinceOf(answer: unknown): string | undefined {
  if (answer === null || typeof answer !== 'object' || !('provinceCode' in answer)) return undefined
  const { provinceCode } = answer
  return typeof provinceCode === 'string' && /^\d{2}$/.test(provinceCode) ? provinceCode : undefined
}
