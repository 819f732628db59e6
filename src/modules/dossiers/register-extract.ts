import { tablesOf } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { getProcedureVersion } from '#modules/procedures'
import { errors } from './errors.ts'
import type { Form07Facts, RegisterEntry } from './forms/form-07-register.ts'
import type { Dossier } from './history.ts'
import { formsCircular } from './legal-constants.ts'
import { issuerOf } from './papers/issue-paper.ts'
import { readDate } from './read-time.ts'
import type { DossiersTables } from './tables.ts'
import { knownDueOf } from './time-of-dossier.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
/** As many as a reader still turns over; a longer book is printed by months. */
const LONGEST = 2000
const WAYS = { desk: 'Trực tiếp', post: 'Bưu chính công ích', electronic: 'Điện tử' } as const

type Extract = { readonly procedureCode: string; readonly from: string; readonly to: string }

/** The register of dossiers between two days, both included: an extract of what the system keeps continuously (form 07). */
export async function registerExtract(call: Call, { procedureCode, from, to }: Extract) {
  const organisation = call.actor.organisation ?? ''
  const [first, last] = [readDate(from), readDate(to)]
  const rows = await tablesOf<DossiersTables>(call.tx)
    .selectFrom('dossiers.dossier')
    .select('facts')
    .where('receiving_point', '=', organisation)
    .where('procedure_code', '=', procedureCode)
    .where('code', 'is not', null)
    .where('submitted_at', '>=', startOf(first))
    .where('submitted_at', '<', startOf(last.add({ days: 1 })))
    .orderBy('code')
    .limit(LONGEST + 1)
    .execute()
  if (rows.length > LONGEST) throw errors.problem('register-too-long', { parameters: { limit: LONGEST } })
  const issuer = await issuerOf(call, organisation)
  const facts: Form07Facts = {
    form: { number: '07', basis: formsCircular(call.now) },
    issuer,
    number: '',
    issuedAt: call.now.toString(),
    field: rows[0] ? sectorOf(rows[0].facts) : procedureCode,
    year: first.year,
    volume: '01',
    entries: entriesOf(rows, call.now, issuer.name),
  }
  return { form: '07', facts: { ...facts } }
}

/** A dossier enters the book with its receipt: one that waits for the fee which starts its clock has neither yet. */
function entriesOf(rows: readonly { readonly facts: Dossier }[], now: Temporal.Instant, handling: string) {
  return rows
    .flatMap(({ facts }) => {
      const due = knownDueOf(facts, now)
      return due === null ? [] : [entryOf(facts, due, handling)]
    })
    .map((entry, index): RegisterEntry => ({ serial: index + 1, ...entry }))
}

function entryOf(dossier: Dossier, due: Temporal.Instant, handling: string): Omit<RegisterEntry, 'serial'> {
  return {
    dossierCode: dossier.code!,
    procedure: getProcedureVersion(dossier.procedure.code, dossier.procedure.version).names.official.vi,
    subject: dossier.subject.name,
    contact: [dossier.subject.address, dossier.subject.phone].filter(Boolean).join('; '),
    handling,
    receivedAt: dossier.acceptedAt ?? dossier.submittedAt,
    dueAt: due.toString(),
    ...(dossier.returnedAt !== null && { returnedAt: dossier.returnedAt }),
    wayOfReturn: WAYS[dossier.delivery.method],
  }
}

function sectorOf({ procedure }: Dossier): string {
  return getProcedureVersion(procedure.code, procedure.version).sector.name.vi
}

function startOf(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(ZONE).toInstant()
}
