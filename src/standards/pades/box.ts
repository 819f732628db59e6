import type { PdfArray } from './pdf/pdf-value.ts'

/** A place on a page in points from its lower left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export const millimetre = 72 / 25.4

export function rectangleOf(box: Box): PdfArray {
  return [box.x, box.y, box.x + box.width, box.y + box.height].map((edge) => Math.round(edge * 100) / 100)
}
