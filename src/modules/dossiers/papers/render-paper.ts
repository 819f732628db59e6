import { form01Receipt, type Form01Facts } from '../forms/form-01-receipt.ts'
import { form02SupplementRequest, type Form02Facts } from '../forms/form-02-supplement-request.ts'
import { form03Refusal, type Form03Facts } from '../forms/form-03-refusal.ts'
import { form04Apology, type Form04Facts } from '../forms/form-04-apology.ts'
import { form05StopNotice, type Form05Facts } from '../forms/form-05-stop-notice.ts'
import { form06ControlSlip, type Form06Facts } from '../forms/form-06-control-slip.ts'
import { form07Register, type Form07Facts } from '../forms/form-07-register.ts'
import type { RenderedForm } from '../forms/render-form.ts'
import { resultLicenceRecord, type LicenceRecordFacts } from '../forms/result-licence-record.ts'
import type { PaperForm } from '../tables.ts'

export type KeptPaper = {
  readonly form: PaperForm
  readonly facts: Readonly<Record<string, unknown>>
  /** SHA-256 of the signed PDF; none on what is drawn when it is asked for. */
  readonly content?: string | null
}

/** Draws the PDF of an issued paper; the same facts give the same bytes. `publicUrl` completes the address in the QR. */
export async function renderPaper(paper: KeptPaper, publicUrl: string): Promise<Uint8Array> {
  return (await render(paper.form, withAddress(paper.facts, publicUrl))).pdf
}

/** The same with number, date and signature left empty, and where they belong. */
export async function renderToBeSigned(paper: KeptPaper, publicUrl: string): Promise<RenderedForm> {
  return await render(paper.form, { ...withAddress(paper.facts, publicUrl), isToBeSigned: true })
}

function withAddress(facts: KeptPaper['facts'], publicUrl: string): KeptPaper['facts'] {
  const path = facts['lookupUrl']
  return typeof path === 'string' ? { ...facts, lookupUrl: new URL(path, publicUrl).href } : facts
}

async function render(form: PaperForm, facts: unknown): Promise<RenderedForm> {
  switch (form) {
    case '01':
      return await form01Receipt(facts as Form01Facts)
    case '02':
      return await form02SupplementRequest(facts as Form02Facts)
    case '03':
      return await form03Refusal(facts as Form03Facts)
    case '04':
      return await form04Apology(facts as Form04Facts)
    case '05':
      return await form05StopNotice(facts as Form05Facts)
    case '06':
      return await form06ControlSlip(facts as Form06Facts)
    case '07':
      return await form07Register(facts as Form07Facts)
    case 'result':
      return await resultLicenceRecord(facts as LicenceRecordFacts)
    default:
      return form satisfies never
  }
}
