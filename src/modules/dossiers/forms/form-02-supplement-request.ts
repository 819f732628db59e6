import { readableInstant } from '#standards/decree-30/readable-time.ts'
import type { FormFacts, FormPerson, FormRequest, FormSigner } from './form-facts.ts'
import { renderForm, type RenderedForm } from './render-form.ts'

export type Form02Facts = FormFacts & {
  readonly dossierCode?: string | undefined
  readonly subject: FormPerson
  readonly request: FormRequest
  /** Everything that is missing: a supplement may be asked for once (Decree 118/2025/NĐ-CP art. 11). */
  readonly points: readonly string[]
  readonly reason: string
  readonly answerBefore?: string | undefined
  /** What happens without an answer, as the procedure says it. */
  readonly consequence?: string | undefined
  readonly guide: FormSigner & { readonly name: string; readonly phone: string }
}

/** Form 02: what the applicant must add, and whom to ask. */
export async function form02SupplementRequest(facts: Form02Facts): Promise<RenderedForm> {
  return renderForm({
    template: new URL('./form-02-supplement-request.typ', import.meta.url),
    title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    facts,
    view: { ...facts, answerBefore: facts.answerBefore && readableInstant(facts.answerBefore) },
  })
}
