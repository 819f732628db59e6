import { millimetre } from '../box.ts'
import type { Box } from '../box.ts'
import type { PageSize } from './draw-page.ts'
import { sizeOfText, textAppearance } from './text-appearance.ts'

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
export function organisationTextAppearance(text: OrganisationText, size: PageSize): Promise<Uint8Array> {
  return textAppearance(linesOf(text), size, STYLE)
}

/**
 * Where it may stand on a page as it is read, best first: top right above the text, then further left, then below: a copy of a copy shows
 * both. Only a page smaller than the text makes it smaller.
 */
export function listOrganisationTextBoxes(text: OrganisationText, page: PageSize): readonly Box[] {
  const size = sizeOfText(linesOf(text), STYLE)
  const right = Math.min(15 * millimetre, page.width / 10)
  const top = Math.min(6 * millimetre, page.height / 20)
  const width = Math.min(size.width, page.width - 2 * right)
  const height = Math.min(size.height, page.height / 10)
  const [lefts, rows] = [Math.floor((page.width - 2 * right - width) / STEP), 4]
  return Array.from({ length: rows * (lefts + 1) }, (_, index) => {
    const [row, left] = [Math.floor(index / (lefts + 1)), index % (lefts + 1)]
    const x = page.width - right - width - left * STEP
    return { x, y: page.height - top - (row + 1) * height, width, height }
  })
}

const STYLE = { typeface: 'upright', points: 10, align: 'right' } as const
const STEP = 5 * millimetre

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
