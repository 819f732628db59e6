import type { Static } from 'typebox'
import { tablesOf } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { formatDueMinute, vietnamDate } from '#law/vietnamese-dates.ts'
import { findOrganisation } from '#modules/organisations'
import { getProcedureVersion } from '#modules/procedures'
import { parseDossierCode } from '#standards/dossier-code/parse-dossier-code.ts'
import { errors } from './errors.ts'
import type { DossiersTables } from './tables.ts'
import { dueInstantOf, runningTimeOf } from './time-of-dossier.ts'
import type { TrackedView } from './views.ts'
import { STATES } from './workflow.ts'

/** What the code alone opens: state and due time, nobody's name. */
export async function trackByCode(call: Call, typed: string): Promise<Static<typeof TrackedView>> {
  const code = typed.trim().toUpperCase()
  if (!parseDossierCode(code)) throw errors.problem('dossier-not-found')
  const row = await tablesOf<DossiersTables>(call.tx)
    .selectFrom('dossiers.dossier')
    .select('facts')
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) throw errors.problem('dossier-not-found')
  const dossier = row.facts
  const time = runningTimeOf(dossier, call.now)
  const organisation = await findOrganisation(call.tx, {
    code: dossier.competentOrganisation,
    asOf: vietnamDate(call.now),
  })
  const { code: stateCode, vi, en } = STATES[dossier.state]
  return {
    code,
    procedureName: getProcedureVersion(dossier.procedure.code, dossier.procedure.version).names.official,
    organisation: organisation?.name ?? dossier.competentOrganisation,
    stateCode,
    stateName: { vi, en },
    submittedAt: dossier.submittedAt,
    dueAt: dueInstantOf(dossier)?.toString() ?? null,
    dueInWords: time && time.state === 'running' ? formatDueMinute(time.dueAt, call.language) : null,
    isOverdue: time?.isOverdue ?? false,
  }
}
