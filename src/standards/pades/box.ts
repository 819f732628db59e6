import type { PdfArray, PdfValue } from './pdf/pdf-value.ts'

/** A place on a page in points from its lower left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export const millimetre = 72 / 25.4

export function rectangleOf(box: Box): PdfArray {
  return [box.x, box.y, box.x + box.width, box.y + box.height].map((edge) => Math.round(edge * 100) / 100)
}

/** Undefined when it is not four numbers, or has no inside: an invisible signature has a rectangle of zeros. */
export function boxOfRectangle(value: PdfValue | undefined): Box | undefined {
  if (!Array.isArray(value) || value.length !== 4 || !value.every((edge) => typeof edge === 'number')) return undefined
  const [left, bottom, right, top] = value as [number, number, number, number]
  const [width, height] = [right - left, top - bottom]
  return width > 0 && height > 0 ? { x: left, y: bottom, width, height } : undefined
}
