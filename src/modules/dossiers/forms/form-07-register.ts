import { readableInstant } from '#standards/decree-30/readable-time.ts'
import type { FormFacts } from './form-facts.ts'
import { renderForm, type RenderedForm } from './render-form.ts'

export type RegisterEntry = {
  readonly serial: number
  readonly dossierCode: string
  readonly procedure: string
  readonly subject: string
  readonly contact: string
  readonly handling: string
  readonly receivedAt: string
  readonly dueAt: string
  readonly returnedAt?: string | undefined
  readonly wayOfReturn: string
  /** Who confirmed the reception, or how: 'Xác nhận điện tử'. */
  readonly acknowledgement?: string | undefined
}

export type Form07Facts = FormFacts & {
  /** One book for each field (lĩnh vực). */
  readonly field: string
  readonly year: number
  readonly volume: string
  readonly entries: readonly RegisterEntry[]
}

/** Form 07: the register of dossiers, landscape. An electronic book need not be printed; this is its extract. */
export async function form07Register(facts: Form07Facts): Promise<RenderedForm> {
  return renderForm({
    template: new URL('./form-07-register.typ', import.meta.url),
    title: 'Sổ theo dõi hồ sơ',
    facts,
    view: {
      ...facts,
      year: String(facts.year),
      entries: facts.entries.map((entry) => ({
        ...entry,
        receivedAt: readableInstant(entry.receivedAt),
        dueAt: readableInstant(entry.dueAt),
        returnedAt: entry.returnedAt ? readableInstant(entry.returnedAt) : '',
        acknowledgement: entry.acknowledgement ?? '',
      })),
    },
  })
}
