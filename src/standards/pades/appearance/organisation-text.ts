import { millimetre } from '../box.ts'
import type { Box } from '../box.ts'
import type { PageSize } from './draw-page.ts'
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

/**
 * Top right of a page as it is read, above the text and as wide as it on A4, so that the longest names of organisations keep 10 points;
 * smaller pages have smaller margins.
 */
export function organisationTextBox(page: PageSize): Box {
  const right = Math.min(15 * millimetre, page.width / 10)
  const top = Math.min(6 * millimetre, page.height / 20)
  const width = Math.min(165 * millimetre, page.width - 2 * right)
  const height = Math.min(12 * millimetre, page.height / 10)
  return { x: page.width - right - width, y: page.height - top - height, width, height }
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
