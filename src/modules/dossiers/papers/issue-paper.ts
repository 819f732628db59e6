import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { enqueue } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import { getContact } from '#modules/identity'
import { findOrganisation, getOrganisation, territorialUnit } from '#modules/organisations'
import { getProcedureVersion, type OneStopForm } from '#modules/procedures'
import type { FormFacts, FormPerson, FormRequest, FormSigner } from '../forms/form-facts.ts'
import type { Dossier, PersonOnDossier } from '../history.ts'
import { formsCircular } from '../legal-constants.ts'
import { drawNumber } from '../store.ts'
import type { PaperForm, PaperRow } from '../tables.ts'
import { insertPaper } from './paper-store.ts'
import { signPaper } from './sign-paper.ts'

/** Facts as kept: the address of the page about the paper is completed when the PDF is drawn, since hosts change. */
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

type Issue = {
  readonly form: PaperForm
  readonly issuer: string
  readonly dossierId: string | null
  readonly facts: (serial: number | null) => object
  /** In whose place the official who acts signs. */
  readonly standingIn?: PaperRow['standing_in']
}

/**
 * Issues a paper in the year's series of its organisation, in the caller's transaction. The official who acts signs it, from a job;
 * what a rule issues is signed by nobody and waits for the seal alone. A result is numbered by the clerk, with its seal.
 */
export async function issuePaper(
  call: Call,
  { form, issuer, dossierId, facts, standingIn = null }: Issue,
): Promise<string> {
  const serial = form === 'result' ? null : await drawPaperNumber(call, { form, organisation: issuer })
  const number = serial === null ? null : numberOf(form, serial)
  const code = randomBytes(16).toString('base64url')
  const signer = call.actor.kind === 'official' ? call.actor.id : null
  const paper: PaperRow = {
    id: randomUUIDv7(),
    dossier_id: dossierId,
    organisation: issuer,
    form,
    code,
    serial,
    issued_at: call.now,
    facts: { ...facts(serial), number: number ?? '', lookupUrl: `/verify/${code}` },
    stage: signer === null ? 'awaiting-seal' : 'awaiting-signature',
    signer,
    standing_in: standingIn,
    number,
    numbered_at: number === null ? null : call.now,
    sealed_by: null,
    content: null,
    fault: null,
  }
  await insertPaper(call.tx, paper)
  if (signer !== null) await enqueue(call.tx, signPaper, { paperId: paper.id })
  return paper.id
}

export async function drawPaperNumber(
  call: Pick<Call, 'tx' | 'now'>,
  { form, organisation }: Pick<PaperRow, 'form' | 'organisation'>,
): Promise<number> {
  return await drawNumber(call.tx, organisation, `form-${form}/${vietnamDate(call.now).year}`)
}

/** Number and notation: `07/TN`. */
export function numberOf(form: PaperForm, serial: number): string {
  return `${String(serial).padStart(2, '0')}/${FORMS[form].notation}`
}

/** What is the same on every form of a dossier; number and address of verification come with the issue. */
export async function headOf(
  call: Call,
  dossier: Dossier,
  { form, issuer }: { readonly form: PaperForm; readonly issuer: string },
): Promise<FormFacts> {
  const { kind } = FORMS[form]
  const number = kind && getProcedureVersion(dossier.procedure.code, dossier.procedure.version).formNumbers[kind]
  return {
    ...(number !== undefined && { form: { number, basis: formsCircular(call.now) } }),
    issuer: await issuerOf(call, issuer),
    number: '',
    issuedAt: call.now.toString(),
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
