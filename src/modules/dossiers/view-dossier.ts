import { vietnamDate } from '#law/vietnamese-dates.ts'
import type { Call } from '#kernel/operations.ts'
import type { Text } from '#kernel/text.ts'
import { findOrganisation } from '#modules/organisations'
import { getProcedureVersion } from '#modules/procedures'
import { isApplicant, isOfOrganisation } from './access.ts'
import { allowedActions } from './allowed-actions.ts'
import type { Dossier, PersonOnDossier } from './history.ts'
import { namesFor } from './names.ts'
import { listPapers } from './papers/read-papers.ts'
import { readHistory } from './read-history.ts'
import { stepOf } from './process.ts'
import { timelineOf } from './timeline.ts'
import { viewTime } from './view-time.ts'
import type { DossierView } from './views.ts'
import { declarablePauses } from './wait-reason.ts'
import { STATES } from './workflow.ts'

/** The whole dossier for a reader who passed the wall. */
export async function viewDossier(call: Call, dossier: Dossier): Promise<DossierView> {
  const history = await readHistory(call.tx, dossier.id)
  const { language } = call
  const names = await namesFor(call, { dossier, history, language })
  const reader = isApplicant(dossier, call.actor) && !isOfOrganisation(dossier, call.actor) ? 'applicant' : 'office'
  const step = dossier.step === null ? null : stepOf(dossier)
  return {
    ...headOf(dossier),
    submitter: personOf(dossier.submitter),
    subject: personOf(dossier.subject),
    representative: dossier.representative && personOf(dossier.representative),
    helper: dossier.helper && {
      name: names.of(dossier.helper.user) ?? '',
      consentMethod: dossier.helper.consent.method,
      consentAt: dossier.helper.consent.at,
    },
    helpPoint: dossier.helpPoint === null ? null : await organisationOf(call, dossier.helpPoint),
    receivingPoint: await organisationOf(call, dossier.receivingPoint),
    competentOrganisation: await organisationOf(call, dossier.competentOrganisation),
    checks: checksOf(dossier),
    step: step && { code: step.code, name: step.name, role: step.actor },
    assignee: dossier.assignee === null ? null : { user: dossier.assignee, name: names.of(dossier.assignee) ?? '' },
    time: viewTime(dossier, call.now, language),
    timeline: timelineOf(history, { names, reader, language }),
    papers: await listPapers(call.tx, dossier.id, reader),
    actions: allowedActions(dossier, call.actor),
    pauseReasons: declarablePauses(dossier).map(({ reason, name }) => ({ reason, name })),
  }
}

function headOf(dossier: Dossier) {
  const { procedure, supplement, result, ending } = dossier
  const version = getProcedureVersion(procedure.code, procedure.version)
  return {
    dossierId: dossier.id,
    version: dossier.version,
    code: dossier.code,
    state: dossier.state,
    stateCode: STATES[dossier.state].code,
    stateName: textOf(STATES[dossier.state]),
    procedure: {
      ...procedure,
      name: version.names.official,
      caseName: version.cases.find(({ code }) => code === procedure.case)?.name ?? { vi: '', en: '' },
    },
    channel: dossier.channel,
    answers: { ...dossier.answers },
    provided: { ...dossier.provided },
    files: [...dossier.files],
    payment: dossier.payment,
    delivery: { ...dossier.delivery, status: dossier.returnedAt === null ? 'waiting' : 'delivered' },
    // Synchronisation with the national portal has a status of its own; its messages come with the exchange module.
    synchronisation: { status: 'waiting' },
    supplement: supplement && { ...supplement, points: [...supplement.points] },
    extension: dossier.extension,
    suspension: dossier.suspension,
    result: result && { code: result.code, name: result.name, number: result.number },
    ending,
    submittedAt: dossier.submittedAt,
    acceptedAt: dossier.acceptedAt,
    resolvedAt: dossier.resolvedAt,
    returnedAt: dossier.returnedAt,
  }
}

function personOf({ name, personalId, birthDate, address, phone, email }: PersonOnDossier) {
  return { name, personalId, birthDate, address, phone, email }
}

function checksOf({ procedure, checks }: Dossier) {
  const version = getProcedureVersion(procedure.code, procedure.version)
  return checks.flatMap(({ check, outcome }) => {
    const rule = version.checks.find((candidate) => candidate.check === check)
    return rule ? [{ check, name: rule.name, outcome, message: rule.message }] : []
  })
}

async function organisationOf(call: Call, code: string) {
  const organisation = await findOrganisation(call.tx, { code, asOf: vietnamDate(call.now) })
  return { code, name: organisation?.name ?? code }
}

function textOf({ vi, en }: Text): Text {
  return { vi, en }
}
