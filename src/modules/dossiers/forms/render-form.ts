import { toString as drawQr } from 'qrcode'
import { placeAndDate } from '#standards/decree-30/readable-time.ts'
import { renderWithPlaces, type PdfPlace } from '#standards/decree-30/render-pdf.ts'
import type { FormFacts } from './form-facts.ts'

export type FormSource = {
  readonly template: URL
  readonly title: string
  readonly facts: FormFacts
  /** What this form prints besides the head: the facts with instants already readable. */
  readonly view: object
}

/** The places are `number`, `date` and `signature`, where the form is to be signed and shows them. */
export type RenderedForm = { readonly pdf: Uint8Array; readonly places: readonly PdfPlace[] }

/** One form as PDF. The head is the same on all of them: organisation, number, place and date, QR to the page about this paper. */
export async function renderForm({ template, title, facts, view }: FormSource): Promise<RenderedForm> {
  const { form, issuer, number, issuedAt, lookupUrl, isToBeSigned = false } = facts
  const qr = lookupUrl && (await drawQr(lookupUrl, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }))
  const head = { form, issuer, number, qr, title, isToBeSigned, placeAndDate: placeAndDate(issuer.place, issuedAt) }
  return renderWithPlaces({
    template,
    data: { ...view, head },
    title,
    author: issuer.name,
    createdAt: Temporal.Instant.from(issuedAt),
  })
}
