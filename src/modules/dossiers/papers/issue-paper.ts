import { vietnamDate } from '#law/vietnamese-dates.ts'
import { randomUUIDv7 } from 'node:crypto'
import { tablesOf } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { getContact } from '#modules/identity'
import { findOrganisation, getOrganisation, territorialUnit } from '#modules/organisations'
import { getProcedureVersion, type OneStopForm } from '#modules/procedures'
import type { FormFacts, FormPerson, FormRequest, FormSigner } from '../forms/form-facts.ts'
import type { Dossier, PersonOnDossier } from '../history.ts'
import { drawNumber } from '../store.ts'
import type { DossiersTables, PaperForm } from '../tables.ts'

/** Facts as kept: the address of the tracking page is completed when the PDF is drawn, since hosts change and papers stay. */
export type PaperFacts = FormFacts & Record<string, unknown>

const FORMS: Readonly<Record<PaperForm, { readonly kind: OneStopForm | undefined; readonly notation: string }>> = {
  '01': { kind: 'receipt', notation: 'TN' },
  '02': { kind: 'supplement-request', notation: 'HDHS' },
  '03': { kind: 'refusal', notation: 'TCHS' },
  '04': { kind: 'apology', notation: 'PXL' },
  '05': { kind: 'stop-notice', notation: 'TB-DHS' },
  '06': { kind: 'control-slip', notation: 'PKS' },
  '07': { kind: 'register', notation: 'STD' },
  result: { kind: undefined, notation: 'KQ' },
}

/** Issues a paper in the year's series of its organisation, in the caller's transaction. */
export async function issuePaper(
  call: Call,
  dossier: Dossier,
  {
    form,
    issuer,
    facts,
  }: { readonly form: PaperForm; readonly issuer: string; readonly facts: (serial: number) => object },
): Promise<void> {
  const serial = await drawNumber(call.tx, issuer, `form-${form}/${vietnamDate(call.now).year}`)
  const paper: PaperFacts = { ...(await headOf(call, dossier, { form, issuer, serial })), ...facts(serial) }
  await tablesOf<DossiersTables>(call.tx)
    .insertInto('dossiers.paper')
    .values({ id: randomUUIDv7(), dossier_id: dossier.id, form, serial, issued_at: call.now, facts: paper })
    .execute()
}

/** Organisation, number, place and date: the same on every form. */
export async function headOf(
  call: Call,
  dossier: Dossier,
  { form, issuer, serial }: { readonly form: PaperForm; readonly issuer: string; readonly serial: number },
): Promise<FormFacts> {
  const { kind, notation } = FORMS[form]
  const number = kind && getProcedureVersion(dossier.procedure.code, dossier.procedure.version).formNumbers[kind]
  return {
    ...(number !== undefined && { form: { number, basis: 'Thông tư số 03/2025/TT-VPCP' } }),
    issuer: await issuerOf(call, issuer),
    number: `${String(serial).padStart(2, '0')}/${notation}`,
    issuedAt: call.now.toString(),
    ...(dossier.code !== null && { trackingUrl: `/track/${dossier.code}` }),
  }
}

export async function issuerOf(call: Call, code: string): Promise<FormFacts['issuer']> {
  const asOf = vietnamDate(call.now)
  const organisation = await getOrganisation(call.tx, { code, asOf })
  const parent =
    organisation.parent_code === null
      ? undefined
      : await findOrganisation(call.tx, { code: organisation.parent_code, asOf })
  const unit = organisation.territorial_unit_code
  const place = unit === null ? 'Hà Nội' : (await territorialUnit(call.tx, { code: unit, asOf }))?.name
  return { name: organisation.name, place: place ?? 'Hà Nội', ...(parent && { parent: parent.name }) }
}

export function personOnForm({ name, personalId, address, phone, email }: PersonOnDossier): FormPerson {
  return {
    name,
    identity: { kind: 'Số định danh cá nhân', number: personalId },
    address,
    ...(phone !== null && { phone }),
    ...(email !== null && { email }),
  }
}

export function requestOnForm({ procedure }: Dossier): FormRequest {
  const version = getProcedureVersion(procedure.code, procedure.version)
  const content = version.cases.find(({ code }) => code === procedure.case)?.name.vi
  return {
    procedure: version.names.official.vi,
    procedureCode: version.code,
    ...(content !== undefined && { content }),
  }
}

/** Whoever acts, with the role under which they sign; the system signs nothing by name. */
export async function signerOf(call: Call, role: string): Promise<FormSigner> {
  if (call.actor.kind !== 'official') return { role }
  return { role, name: (await getContact(call, call.actor.id)).name }
}
