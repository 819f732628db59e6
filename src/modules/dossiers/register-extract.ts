import { tablesOf } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { getOrganisation } from '#modules/organisations'
import { getProcedureVersion } from '#modules/procedures'
import type { Form07Facts, RegisterEntry } from './forms/form-07-register.ts'
import type { Dossier } from './history.ts'
import { vietnamDate } from './office-time.ts'
import type { DossiersTables } from './tables.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const WAYS = { desk: 'Trực tiếp', post: 'Bưu chính công ích', electronic: 'Điện tử' } as const

type Extract = { readonly procedureCode: string; readonly from: string; readonly to: string }

/** The register of dossiers between two days, both included: an extract of what the system keeps continuously (form 07). */
export async function registerExtract(call: Call, { procedureCode, from, to }: Extract) {
  const organisation = await getOrganisation(call.tx, {
    code: call.actor.organisation ?? '',
    asOf: vietnamDate(call.now),
  })
  const rows = await tablesOf<DossiersTables>(call.tx)
    .selectFrom('dossiers.dossier')
    .select('facts')
    .where('receiving_point', '=', organisation.code)
    .where('procedure_code', '=', procedureCode)
    .where('code', 'is not', null)
    .where('submitted_at', '>=', startOf(from))
    .where('submitted_at', '<', startOf(to).add({ hours: 24 }))
    .orderBy('code')
    .limit(2000)
    .execute()
  const facts: Form07Facts = {
    form: { number: '07', basis: 'Thông tư số 03/2025/TT-VPCP' },
    issuer: { name: organisation.name, place: 'Hà Nội' },
    number: '',
    issuedAt: call.now.toString(),
    field: rows[0] ? sectorOf(rows[0].facts) : procedureCode,
    year: Temporal.PlainDate.from(from).year,
    volume: '01',
    entries: rows.map(({ facts: dossier }, index) => entryOf(dossier, index + 1, organisation.name)),
  }
  return { form: '07', facts: { ...facts } }
}

function entryOf(dossier: Dossier, serial: number, handling: string): RegisterEntry {
  return {
    serial,
    dossierCode: dossier.code!,
    procedure: getProcedureVersion(dossier.procedure.code, dossier.procedure.version).names.official.vi,
    subject: dossier.subject.name,
    contact: [dossier.subject.address, dossier.subject.phone].filter(Boolean).join('; '),
    handling,
    receivedAt: dossier.acceptedAt ?? dossier.submittedAt,
    dueAt: dossier.extension?.to ?? dossier.acceptedAt ?? dossier.submittedAt,
    ...(dossier.returnedAt !== null && { returnedAt: dossier.returnedAt }),
    wayOfReturn: WAYS[dossier.delivery.method],
  }
}

function sectorOf({ procedure }: Dossier): string {
  return getProcedureVersion(procedure.code, procedure.version).sector.name.vi
}

function startOf(date: string): Temporal.Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime(ZONE).toInstant()
}
