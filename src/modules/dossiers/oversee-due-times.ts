import { Type, type Static } from 'typebox'
import { tablesOf } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import type { Dossier } from './history.ts'
import { listWork } from './lists.ts'
import type { DossiersTables } from './tables.ts'
import { runningTimeOf } from './time-of-dossier.ts'
import { linesOf } from './view-line.ts'
import { DossierLine } from './views.ts'
import { dueSoonUntil } from './work-views.ts'

const Part = Type.Object({ lines: Type.Array(DossierLine), total: Type.Integer() })

export const DueTimes = Type.Object({
  overdue: Part,
  dueSoon: Part,
  forecastLate: Part,
  /** How many later due times were forecast; `isPartial` when the organisation has more. */
  forecast: Type.Object({ lookedAt: Type.Integer(), isPartial: Type.Boolean() }),
  counts: Type.Record(Type.String(), Type.Integer()),
})

/** No index knows a forecast: it moves with each minute that a step takes. So many are reckoned, the nearest first, in about 50 ms. */
const FORECAST = 500

/** What is late, what falls due within two days, and what will be late if each step from now on takes its whole share. */
export async function overseeDueTimes(call: Call): Promise<Static<typeof DueTimes>> {
  const { lines: overdue, total: overdueTotal, counts } = await listWork(call, { view: 'overdue' })
  const { lines: dueSoon, total: dueSoonTotal } = await listWork(call, { view: 'due-soon' })
  const later = await readDueLater(call)
  const looked = later.slice(0, FORECAST)
  const late = looked.filter((dossier) => runningTimeOf(dossier, call.now)?.forecast.isLate)
  return {
    overdue: { lines: overdue, total: overdueTotal },
    dueSoon: { lines: dueSoon, total: dueSoonTotal },
    forecastLate: { lines: await linesOf(call, late.slice(0, 50)), total: late.length },
    forecast: { lookedAt: looked.length, isPartial: later.length > FORECAST },
    counts,
  }
}

async function readDueLater({ tx, actor, now }: Call): Promise<Dossier[]> {
  const rows = await tablesOf<DossiersTables>(tx)
    .selectFrom('dossiers.dossier')
    .select('facts')
    .where('competent_organisation', '=', actor.organisation ?? '')
    .where('ended_at', 'is', null)
    .where('state', 'in', ['accepted', 'processing'])
    .where('due_at', '>=', dueSoonUntil(now))
    .orderBy('due_at')
    .orderBy('submitted_at')
    .limit(FORECAST + 1)
    .execute()
  return rows.map(({ facts }) => facts)
}
