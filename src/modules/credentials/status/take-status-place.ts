import { randomInt } from 'node:crypto'
import type { Call } from '#kernel/operations.ts'
import { newestStatusList } from '../queries.ts'
import { openStatusList } from '../store.ts'
import { LIST_FULL, LIST_SIZE } from './status-list-shape.ts'

export type StatusPlace = { readonly list: number; readonly index: number }

/** A random place of the newest list; somebody else may take it first, which the insert tells. */
export async function drawStatusPlace({ tx, now }: Pick<Call, 'tx' | 'now'>): Promise<StatusPlace> {
  const newest = await newestStatusList(tx)
  if (newest && newest.taken < LIST_FULL) return { list: newest.number, index: randomInt(LIST_SIZE) }
  const list = (newest?.number ?? 0) + 1
  await openStatusList(tx, list, now)
  return { list, index: randomInt(LIST_SIZE) }
}
