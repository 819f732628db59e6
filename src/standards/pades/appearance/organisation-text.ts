import { millimetre } from '../box.ts'
import type { Box } from '../box.ts'
import { textAppearance } from './text-appearance.ts'

/** What the organisation's signature shows without its seal, top right of the first page (Decree 30, annex I). */
export type OrganisationText =
  /** An annex in a file of its own. */
  | { readonly kind: 'annex'; readonly numberAndNotation: string; readonly signedAt: Temporal.ZonedDateTime }
  /** An electronic copy (box 14): `SAO Y`, `SAO LỤC`, `TRÍCH SAO`. */
  | {
      readonly kind: 'copy'
      readonly form: string
      readonly organisation: string
      readonly signedAt: Temporal.ZonedDateTime
    }

/** Times New Roman 10, upright, black. */
export function organisationTextAppearance(text: OrganisationText, box: Box): Promise<Uint8Array> {
  return textAppearance(linesOf(text), box, { typeface: 'upright', points: 10, align: 'right' })
}

/** Top right of an A4 page, within the right margin of 15 mm. */
export function organisationTextBox(page: { readonly width: number; readonly height: number }): Box {
  const [width, height] = [90 * millimetre, 12 * millimetre]
  return { x: page.width - 15 * millimetre - width, y: page.height - 6 * millimetre - height, width, height }
}

function linesOf(text: OrganisationText): readonly string[] {
  const time = readableSigningTime(text.signedAt)
  if (text.kind === 'annex') return [text.numberAndNotation, time]
  return [text.form, text.organisation, time]
}

/** Day; hour, minute, second; zone of Viet Nam by ISO 8601: `05/02/2026 08:30:00 +07:00`. */
function readableSigningTime(at: Temporal.ZonedDateTime): string {
  const local = at.withTimeZone('Asia/Ho_Chi_Minh')
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(local.day)}/${two(local.month)}/${local.year} ${local.toPlainTime().toString({ smallestUnit: 'second' })} ${local.offset}`
}
