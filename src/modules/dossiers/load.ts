import { sql } from 'kysely'
import { Type, type Static } from 'typebox'
import type { Call } from '#kernel/operations.ts'
import { listOfficialsInRole, namesOfAccounts } from '#modules/identity'
import type { Dossier } from './history.ts'
import { stepOf } from './process.ts'
import { dueSoonUntil } from './work-views.ts'

export const AssigneeList = Type.Object({
  officials: Type.Array(Type.Object({ user: Type.String(), name: Type.String(), openDossiers: Type.Integer() })),
})

export const OfficerLoad = Type.Object({
  officers: Type.Array(
    Type.Object({
      user: Type.String(),
      name: Type.String(),
      open: Type.Integer(),
      overdue: Type.Integer(),
      dueSoon: Type.Integer(),
    }),
  ),
  unassigned: Type.Integer(),
})

type Load = { assignee: string | null; open: number; overdue: number; dueSoon: number }

/** Who holds the role of the step, with what each already has. */
export async function listAssignees(call: Call, dossier: Dossier): Promise<Static<typeof AssigneeList>> {
  const officials = await listOfficialsInRole(call, {
    organisation: dossier.competentOrganisation,
    role: stepOf(dossier).actor,
  })
  const loads = new Map((await readLoads(call)).map((load) => [load.assignee, load.open]))
  return { officials: officials.map(({ id, name }) => ({ user: id, name, openDossiers: loads.get(id) ?? 0 })) }
}

/** Open dossiers of the organisation by who has them; due soon is within two days. */
export async function loadPerOfficer(call: Call): Promise<Static<typeof OfficerLoad>> {
  const loads = await readLoads(call)
  const names = await namesOfAccounts(
    call,
    loads.flatMap(({ assignee }) => assignee ?? []),
  )
  return {
    officers: loads.flatMap(({ assignee, ...figures }) =>
      assignee === null ? [] : [{ user: assignee, name: names.get(assignee) ?? '', ...figures }],
    ),
    unassigned: loads.find(({ assignee }) => assignee === null)?.open ?? 0,
  }
}

async function readLoads({ tx, actor, now }: Call): Promise<Load[]> {
  const { rows } = await sql<Load>`
    select assignee, count(*) as open, count(*) filter (where due_at < ${now}) as overdue,
      count(*) filter (where due_at >= ${now} and due_at < ${dueSoonUntil(now)}) as "dueSoon"
    from dossiers.dossier
    where competent_organisation = ${actor.organisation} and state in ('accepted', 'processing') and ended_at is null
    group by assignee order by 2 desc`.execute(tx)
  return rows
}
