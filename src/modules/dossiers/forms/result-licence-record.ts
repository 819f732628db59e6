import { readableInstant } from '#standards/decree-30/readable-time.ts'
import type { FormFacts, FormRequest, FormSigner } from './form-facts.ts'
import { renderForm, type RenderedForm } from './render-form.ts'

export type LicenceRecordFacts = FormFacts & {
  readonly dossierCode: string
  readonly request: FormRequest
  readonly holder: {
    readonly name: string
    /** Days are readable: '12/03/1995', or '1960' when only the year is known. */
    readonly birthDate: string
    readonly nationality: string
    readonly personalId: string
    readonly residence: string
  }
  readonly licence: {
    readonly number: string
    readonly issuedBy: string
    readonly issuedOn: string
    readonly restrictions?: string | undefined
  }
  /** Number and day of the licence given back. */
  readonly replaces?: string | undefined
  readonly classes: readonly {
    readonly code: string
    readonly description: string
    readonly passedOn: string
    readonly validFrom: string
    /** 'Không thời hạn' for life. */
    readonly validTo: string
  }[]
  readonly signer: FormSigner
}

/** What the register holds after an exchange or reissue, as the electronic result of the dossier; says itself that it is not the card. */
export async function resultLicenceRecord(facts: LicenceRecordFacts): Promise<RenderedForm> {
  return renderForm({
    template: new URL('./result-licence-record.typ', import.meta.url),
    title: 'Giấy phép lái xe – bản thể hiện điện tử',
    facts,
    view: { ...facts, recordedAt: readableInstant(facts.issuedAt) },
  })
}
