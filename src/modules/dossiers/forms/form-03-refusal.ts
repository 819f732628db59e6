import type { FormFacts, FormPerson, FormRequest, FormSigner } from './form-facts.ts'
import { renderForm, type RenderedForm } from './render-form.ts'

export type Form03Facts = FormFacts & {
  readonly dossierCode?: string | undefined
  readonly subject: FormPerson
  readonly submitterName: string
  readonly request: FormRequest
  /** Concrete, each with its legal ground. */
  readonly reasons: readonly string[]
  /** What the person can do now: another procedure, another organisation, a complaint. */
  readonly advice?: string | undefined
  readonly receiver: FormSigner
}

/** Form 03: why a dossier is not accepted. */
export async function form03Refusal(facts: Form03Facts): Promise<RenderedForm> {
  return renderForm({
    template: new URL('./form-03-refusal.typ', import.meta.url),
    title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    facts,
    view: facts,
  })
}
