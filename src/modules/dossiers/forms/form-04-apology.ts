import { readableDay, readableInstant } from '#standards/decree-30/readable-time.ts'
import type { FormFacts, FormPerson, FormRequest, FormSigner } from './form-facts.ts'
import { renderForm, type RenderedForm } from './render-form.ts'

export type Form04Facts = FormFacts & {
  readonly dossierCode: string
  readonly subject: FormPerson
  readonly request: FormRequest
  readonly receivedAt: string
  readonly dueAt: string
  readonly newDueAt: string
  readonly reason: string
  readonly recipients: readonly string[]
  /** The head of the organisation signs, or a deputy for the head (KT.). */
  readonly headOfOrganisation: FormSigner
}

/** Form 04: apology with the new time. The sentence differs when it is issued before the due time, as the rule wants it. */
export async function form04Apology(facts: Form04Facts): Promise<RenderedForm> {
  return renderForm({
    template: new URL('./form-04-apology.typ', import.meta.url),
    title: 'Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết',
    facts,
    view: {
      ...facts,
      isOverdue: Temporal.Instant.compare(facts.issuedAt, facts.dueAt) > 0,
      receivedOn: readableDay(facts.receivedAt),
      dueAt: readableInstant(facts.dueAt),
      newDueAt: readableInstant(facts.newDueAt),
    },
  })
}
