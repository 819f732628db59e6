import type { Call } from '#kernel/operations.ts'
import { namesOfAccounts } from '#modules/identity'
import { getProcedureVersion } from '#modules/procedures'
import type { Dossier } from './history.ts'
import { stepOf, stepRoleOf } from './process.ts'
import { readStepSince } from './step-since.ts'
import { dueInstantOf, runningTimeOf } from './time-of-dossier.ts'
import { NO_PRESSURE, viewPressure } from './view-time.ts'
import type { DossierLine } from './views.ts'
import { STATES } from './workflow.ts'

/** The lines of a list, with the clock as of now. */
export async function linesOf(call: Call, dossiers: readonly Dossier[]): Promise<DossierLine[]> {
  const names = await namesOfAccounts(
    call,
    dossiers.flatMap(({ assignee }) => assignee ?? []),
  )
  const since = await readStepSince(
    call.tx,
    dossiers.map(({ id }) => id),
  )
  return dossiers.map((dossier) => lineOf(call, dossier, { names, since }))
}

type Surroundings = { readonly names: ReadonlyMap<string, string>; readonly since: ReadonlyMap<string, string> }

function lineOf(call: Call, dossier: Dossier, { names, since }: Surroundings): DossierLine {
  const { vi, en } = STATES[dossier.state]
  const time = runningTimeOf(dossier, call.now)
  return {
    dossierId: dossier.id,
    version: dossier.version,
    code: dossier.code,
    state: dossier.state,
    stateName: { vi, en },
    procedureCode: dossier.procedure.code,
    procedureName: getProcedureVersion(dossier.procedure.code, dossier.procedure.version).names.official,
    subjectName: dossier.subject.name,
    channel: dossier.channel,
    stepName: dossier.step === null ? null : stepOf(dossier).name,
    stepRole: stepRoleOf(dossier),
    stepSince: since.get(dossier.id) ?? null,
    assigneeName: (dossier.assignee !== null && names.get(dossier.assignee)) || null,
    submittedAt: dossier.submittedAt,
    dueAt: dueInstantOf(dossier)?.toString() ?? null,
    ...(time ? viewPressure(time) : NO_PRESSURE),
    paymentStatus: dossier.payment.status,
  }
}
