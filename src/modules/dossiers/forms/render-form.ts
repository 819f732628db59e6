import { toString as drawQr } from 'qrcode'
import { placeAndDate } from '#standards/decree-30/readable-time.ts'
import { renderPdf } from '#standards/decree-30/render-pdf.ts'
import type { FormFacts } from './form-facts.ts'

export type FormSource = {
  readonly template: URL
  readonly title: string
  readonly facts: FormFacts
  /** What this form prints besides the head: the facts with instants already readable. */
  readonly view: object
}

/** One form as PDF. The head is the same on all of them: organisation, number, place and date, QR to the page that tracks the dossier. */
export async function renderForm({ template, title, facts, view }: FormSource): Promise<Uint8Array> {
  const { form, issuer, number, issuedAt, trackingUrl } = facts
  const qr = trackingUrl && (await drawQr(trackingUrl, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }))
  const head = { form, issuer, number, qr, title, placeAndDate: placeAndDate(issuer.place, issuedAt) }
  return renderPdf({
    template,
    data: { ...view, head },
    title,
    author: issuer.name,
    createdAt: Temporal.Instant.from(issuedAt),
  })
}
