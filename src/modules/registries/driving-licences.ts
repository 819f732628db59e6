import type { Call } from '#kernel/operations.ts'
import { type Purpose, recordDisclosure } from './commands/record-disclosure.ts'
import { healthCertificateClasses } from './licence-law.ts'
import { provenance } from './provenance.ts'
import {
  type ClassRecord,
  findLicence,
  listCards,
  listClasses,
  listHealthCertificates,
  listUnsettledViolations,
} from './queries.ts'
import { todayOf } from './today.ts'
import type { DrivingLicence, HealthCertificate, UnsettledViolation } from './views.ts'

/** None or one today: each person has one management number. Others than the person name a purpose. */
export async function drivingLicencesOf(
  call: Call,
  personId: string,
  purpose?: Purpose,
): Promise<readonly DrivingLicence[]> {
  await recordDisclosure(call, { personId, register: 'driving-licences', kind: 'read', purpose })
  const licence = await findLicence(call, personId)
  if (!licence) return []
  const classes = await listClasses(call, licence.id)
  const cards = await listCards(call, licence.id)
  return [
    {
      licenceId: licence.id,
      managementNumber: licence.management_number,
      state: licence.state,
      stateDecision: licence.state_decision,
      withheldUntil: licence.withheld_until?.toString() ?? null,
      points: licence.points,
      classes: classes.map((row) => classView(row, todayOf(call))),
      cards: cards.map((card) => ({
        serial: card.serial,
        kind: card.kind,
        holderName: card.holder_name,
        issuedOn: card.issued_on.toString(),
        issuedBy: card.issued_by,
        replacedOn: card.replaced_on?.toString() ?? null,
      })),
      provenance: provenance(call, 'driving-licences'),
    },
  ]
}

/** Decisions that have to be settled before a licence is issued. */
export async function unsettledViolationsOf(
  call: Call,
  personId: string,
  purpose?: Purpose,
): Promise<readonly UnsettledViolation[]> {
  await recordDisclosure(call, { personId, register: 'driving-licences', kind: 'read', purpose })
  return (await listUnsettledViolations(call, personId)).map((violation) => ({
    decisionNumber: violation.decision_number,
    decidedOn: violation.decided_on.toString(),
    decidedBy: violation.decided_by,
  }))
}

/** Health certificates that hospitals sent and that are valid today, the longest valid first. */
export async function healthCertificatesOf(
  call: Call,
  personId: string,
  purpose?: Purpose,
): Promise<readonly HealthCertificate[]> {
  await recordDisclosure(call, { personId, register: 'driving-licences', kind: 'read', purpose })
  return (await listHealthCertificates(call, personId, todayOf(call))).map((certificate) => ({
    referenceNumber: certificate.reference_number,
    classes: healthCertificateClasses(certificate.class_group, certificate.issued_on.toString()),
    issuedOn: certificate.issued_on.toString(),
    validUntil: certificate.valid_until.toString(),
    issuedByName: certificate.issued_by_name,
  }))
}

/** The last day still counts. */
export function isExpired({ expires_on }: Pick<ClassRecord, 'expires_on'>, today: Temporal.PlainDate): boolean {
  return expires_on !== null && Temporal.PlainDate.compare(expires_on, today) < 0
}

function classView(row: ClassRecord, today: Temporal.PlainDate) {
  return {
    class: row.class,
    passedOn: row.passed_on.toString(),
    issuedOn: row.issued_on.toString(),
    expiresOn: row.expires_on?.toString() ?? null,
    isExpired: isExpired(row, today),
  }
}
