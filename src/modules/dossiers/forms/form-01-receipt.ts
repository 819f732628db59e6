import { readableInstant } from '#standards/decree-30/readable-time.ts'
import type { FormFacts, FormPerson, FormRequest, FormSigner } from './form-facts.ts'
import { renderForm, type RenderedForm } from './render-form.ts'

export type Form01Facts = FormFacts & {
  readonly dossierCode: string
  readonly subject: FormPerson
  readonly representative?: FormPerson | undefined
  readonly submitterName: string
  readonly request: FormRequest
  /** Name of each paper and how it came: bản điện tử, bản chính, khai thác từ cơ sở dữ liệu. */
  readonly parts: readonly { readonly name: string; readonly form: string }[]
  readonly sets: number
  /** In words of the procedure: '3,5 ngày làm việc'. */
  readonly legalTime: string
  readonly receivedAt: string
  readonly dueAt: string
  /** Where the result will be collected. */
  readonly collection: string
  readonly book: { readonly volume: string; readonly serial: number }
  readonly receiver: FormSigner
}

/** Form 01: raised when a dossier is accepted, carries the due minute. */
export async function form01Receipt(facts: Form01Facts): Promise<RenderedForm> {
  return renderForm({
    template: new URL('./form-01-receipt.typ', import.meta.url),
    title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    facts,
    view: {
      ...facts,
      parts: facts.parts.map((part) => `${part.name} (${part.form})`),
      sets: String(facts.sets).padStart(2, '0'),
      receivedAt: readableInstant(facts.receivedAt),
      dueAt: readableInstant(facts.dueAt),
    },
  })
}
