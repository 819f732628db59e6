import { millimetre } from '../box.ts'
import type { Box } from '../box.ts'

export type SignatureBlock = {
  /** Middle of the column that holds position and name. */
  readonly centre: number
  /** Lower edge of the position (7a) and upper edge of the name (7b), from the bottom of the page. */
  readonly belowPosition: number
  readonly aboveName: number
  /** Width of the image of the handwritten signature divided by its height. */
  readonly imageRatio: number
  /** The seal is shown in its real size. */
  readonly sealDiameter: number
}

/** Box 7c between position and name; box 8 on its left, over a third of the handwritten image (Decree 30, annex I). */
export function placeSignatures(block: SignatureBlock): { readonly person: Box; readonly organisation: Box } {
  const height = block.belowPosition - block.aboveName
  const width = Math.min(height * block.imageRatio, 60 * millimetre)
  const person: Box = { x: block.centre - width / 2, y: block.aboveName, width, height }
  const diameter = block.sealDiameter
  const organisation: Box = {
    x: person.x + width / 3 - diameter,
    y: person.y + (height - diameter) / 2,
    width: diameter,
    height: diameter,
  }
  return { person, organisation }
}
