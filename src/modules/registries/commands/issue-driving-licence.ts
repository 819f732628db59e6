import { randomUUIDv7 } from 'node:crypto'
import { emit } from '#kernel/events.ts'
import type { Call } from '#kernel/operations.ts'
import { requirePermission } from '#kernel/permissions.ts'
import { findLicenceClass } from '#standards/licence-class/licence-classes.ts'
import { licenceExpiry } from '#standards/licence-class/licence-rules.ts'
import { isExpired } from '../driving-licences.ts'
import { registriesErrors } from '../errors.ts'
import { drivingLicenceIssued } from '../events.ts'
import { permissions } from '../permissions.ts'
import {
  type ClassRecord,
  findIssueOfDossier,
  findPerson,
  listClasses,
  listUnsettledViolations,
  type PersonRecord,
} from '../queries.ts'
import {
  insertIssue,
  type IssueRecord,
  type LicenceRecord,
  lockLicenceOf,
  replaceCardInForce,
  saveTerm,
} from '../store.ts'
import { todayOf } from '../today.ts'

export type LicenceIssue = {
  readonly personId: string
  /** `exchange` gives classes with a term a new one; `reissue` replaces a lost card and keeps the terms. */
  readonly kind: 'exchange' | 'reissue'
  readonly dossierCode: string
  readonly issuedBy: string
  /** Today where it is not given. A class that ends while the office works on a dossier received in time is exchanged all the same. */
  readonly receivedOn?: Temporal.PlainDate
}

/** Issues a new card in the place of the one in force, under the same management number. A dossier is issued one card, however often asked. */
export async function issueDrivingLicence(
  call: Call,
  issue: LicenceIssue,
): Promise<{ readonly licenceId: string; readonly serial: string }> {
  call.note({ subject: `person:${issue.personId}`, detail: { dossier: issue.dossierCode } })
  requirePermission(call.actor, permissions['issue-driving-licences'])
  const licence = await lockLicenceOf(call.tx, issue.personId)
  const person = await findPerson(call, issue.personId)
  if (!licence || !person) throw registriesErrors.problem('driving-licence-not-found')
  const before = await findIssueOfDossier(call, issue.dossierCode)
  if (before) return { licenceId: before.licence_id, serial: before.serial }

  const classes = await listClasses(call, licence.id)
  await refuseUnlessIssuable(call, { licence, person, classes, receivedOn: issue.receivedOn ?? todayOf(call) })
  const replaced = await replaceCardInForce(call.tx, licence.id, todayOf(call))
  if (issue.kind === 'exchange') await renewTerms(call, classes)
  const card = await insertIssue(call.tx, {
    id: randomUUIDv7(),
    licence_id: licence.id,
    kind: issue.kind,
    holder_name: person.full_name,
    issued_on: todayOf(call),
    issued_by: issue.issuedBy,
    dossier_code: issue.dossierCode,
    replaced_on: null,
  })
  await tell(call, issue, { card, replaced })
  return { licenceId: licence.id, serial: card.serial }
}

type Facts = {
  readonly licence: LicenceRecord
  readonly person: PersonRecord
  readonly classes: readonly ClassRecord[]
  readonly receivedOn: Temporal.PlainDate
}

async function refuseUnlessIssuable(call: Call, { licence, person, classes, receivedOn }: Facts): Promise<void> {
  if (person.died_on !== null) throw registriesErrors.problem('holder-deceased')
  if (licence.state !== 'valid') {
    throw registriesErrors.problem('driving-licence-not-valid', {
      parameters: { decision: licence.state_decision ?? '' },
    })
  }
  // Circular 12/2025/TT-BCA: not issued while a decision on a violation is not settled.
  const { length: count } = await listUnsettledViolations(call, person.id)
  if (count > 0) throw registriesErrors.problem('violations-unsettled', { parameters: { count } })
  // Even one day late needs the theory test, a year late the practice test too.
  const expired = classes.filter((row) => isExpired(row, receivedOn))
  if (expired.length === 0) return
  throw registriesErrors.problem('licence-classes-expired', {
    parameters: { classes: expired.map((row) => row.class).join(', ') },
  })
}

async function renewTerms(call: Call, classes: readonly ClassRecord[]): Promise<void> {
  const today = todayOf(call)
  for (const { licence_id: licenceId, class: code } of classes) {
    const licenceClass = findLicenceClass(code, today)
    const expiresOn = licenceClass && licenceExpiry(licenceClass, today)
    if (expiresOn) await saveTerm(call.tx, { licenceId, class: code, issuedOn: today, expiresOn })
  }
}

type Cards = { readonly card: IssueRecord; readonly replaced: IssueRecord | undefined }

async function tell(
  call: Call,
  { personId, kind, dossierCode }: LicenceIssue,
  { card, replaced }: Cards,
): Promise<void> {
  await emit(call, drivingLicenceIssued, {
    licenceId: card.licence_id,
    personId,
    serial: card.serial,
    kind,
    dossierCode,
    replacedSerial: replaced?.serial ?? null,
  })
}
