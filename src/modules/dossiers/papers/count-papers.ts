import { Type, type Static } from 'typebox'
import type { Call } from '#kernel/operations.ts'
import { isPermitted } from '#kernel/permissions.ts'
import { permissions } from '../permissions.ts'
import { isForClerk, papersBeforeSeal, papersToSign } from './list-papers.ts'

const Count = Type.Integer({ minimum: 0 })

/** What waits for a deed of whoever asks, and what a job is about to sign after one. */
export const PaperCounts = Type.Object({ toSign: Count, toSeal: Count, underWay: Count })

export async function countPapers(call: Call): Promise<Static<typeof PaperCounts>> {
  const own = await papersToSign(call)
    .select((row) => [
      row.fn.countAll<number>().filterWhere('fault', 'is not', null).as('waiting'),
      row.fn.countAll<number>().filterWhere('fault', 'is', null).as('underWay'),
    ])
    .executeTakeFirstOrThrow()
  const ofOffice = await countBeforeSeal(call)
  return { toSign: own.waiting, toSeal: ofOffice.waiting, underWay: own.underWay + ofOffice.underWay }
}

async function countBeforeSeal(call: Call) {
  if (!isPermitted(call.actor, permissions['seal-papers'])) return { waiting: 0, underWay: 0 }
  return await papersBeforeSeal(call)
    .select((row) => [
      row.fn.countAll<number>().filterWhere(isForClerk(row)).as('waiting'),
      row.fn
        .countAll<number>()
        .filterWhere(row.not(isForClerk(row)))
        .as('underWay'),
    ])
    .executeTakeFirstOrThrow()
}
