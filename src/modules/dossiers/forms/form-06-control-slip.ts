import { readableInstant } from '#standards/decree-30/readable-time.ts'
import type { FormFacts, FormRequest } from './form-facts.ts'
import { renderForm, type RenderedForm } from './render-form.ts'

export type HandOver = {
  readonly giver: { readonly unit: string; readonly name: string }
  readonly receiver: { readonly unit: string; readonly name: string }
  readonly handedOverAt: string
  /** Entered by the receiver about the giver's work; absent at the first hand-over, when nothing was due yet. */
  readonly timeliness?: keyof typeof timeliness | undefined
  readonly note?: string | undefined
}

export type Form06Facts = FormFacts & {
  readonly dossierCode: string
  readonly request: FormRequest
  readonly handling: string
  readonly collaborating: readonly string[]
  readonly receivedAt: string
  readonly dueAt: string
  readonly handOvers: readonly HandOver[]
}

const timeliness = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' } as const

/** Form 06: goes with the dossier; each hand-over says whether the giver was early, on time or late. */
export async function form06ControlSlip(facts: Form06Facts): Promise<RenderedForm> {
  return renderForm({
    template: new URL('./form-06-control-slip.typ', import.meta.url),
    title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    facts,
    view: {
      ...facts,
      receivedAt: readableInstant(facts.receivedAt),
      dueAt: readableInstant(facts.dueAt),
      handOvers: facts.handOvers.map((step) => ({
        ...step,
        time: readableInstant(step.handedOverAt),
        timeliness: step.timeliness ? timeliness[step.timeliness] : '–',
      })),
    },
  })
}
