import { readableDay, readableInstant } from '#standards/decree-30/readable-time.ts'
import type { FormFacts, FormPerson, FormRequest, FormSigner } from './form-facts.ts'
import { renderForm, type RenderedForm } from './render-form.ts'

export type Form05Facts = FormFacts & {
  readonly dossierCode: string
  readonly subject: FormPerson
  readonly request: FormRequest
  readonly receivedAt: string
  readonly stoppedAt: string
  /** True: the applicant asked (Decree 118/2025/NĐ-CP art. 21); false: closed, for instance when no supplement came. */
  readonly isRequested: boolean
  readonly reason: string
  /** 'Điều 21 Nghị định số 118/2025/NĐ-CP …', each printed after "Căn cứ". */
  readonly bases: readonly string[]
  /** What becomes of fees already paid. */
  readonly fees?: string | undefined
  readonly recipients: readonly string[]
  readonly signer: FormSigner
}

/** Form 05, new in 2025: the dossier is no longer processed. */
export async function form05StopNotice(facts: Form05Facts): Promise<RenderedForm> {
  return renderForm({
    template: new URL('./form-05-stop-notice.typ', import.meta.url),
    title: 'Thông báo dừng giải quyết hồ sơ',
    facts,
    view: { ...facts, receivedOn: readableDay(facts.receivedAt), stoppedAt: readableInstant(facts.stoppedAt) },
  })
}
