import type { Box } from '../box.ts'
import type { PdfPage } from './find-page.ts'
import type { PdfFile } from './open-pdf.ts'
import { malformed } from './pdf-error.ts'
import type { PdfValue } from './pdf-value.ts'
import { isArray, isKind } from './pdf-value.ts'

/** A page as it is read: what its crop box shows, turned. */
export type PageView = {
  /** Lower left corner of what is shown, in the coordinates of the page. */
  readonly corner: { readonly x: number; readonly y: number }
  /** As the reader sees it: on a page that is turned by 90 degrees, its height is the width. */
  readonly size: { readonly width: number; readonly height: number }
  /** Degrees clockwise. */
  readonly turn: Turn
}

export type Turn = 0 | 90 | 180 | 270

export function viewOfPage(pdf: PdfFile, page: PdfPage): PageView {
  const media = edgesOf(pdf, inherited(pdf, page, 'MediaBox'))
  if (!media) throw malformed('page without a size')
  const crop = edgesOf(pdf, inherited(pdf, page, 'CropBox')) ?? media
  // What lies outside the media box is not shown (14.11.2.1).
  const [left, bottom] = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1])]
  const [width, height] = [Math.min(media[2], crop[2]) - left, Math.min(media[3], crop[3]) - bottom]
  if (width <= 0 || height <= 0) throw malformed('page without a size')
  const turn = turnOf(pdf.resolve(inherited(pdf, page, 'Rotate')))
  const isSideways = turn === 90 || turn === 270
  return {
    corner: { x: left, y: bottom },
    size: isSideways ? { width: height, height: width } : { width, height },
    turn,
  }
}

/** Where a box that the reader sees from the lower left corner of the view stands on the page. */
export function boxOnPage({ corner, size, turn }: PageView, seen: Box): Box {
  const fromTop = size.height - seen.y - seen.height
  const fromRight = size.width - seen.x - seen.width
  switch (turn) {
    case 0:
      return { ...seen, x: corner.x + seen.x, y: corner.y + seen.y }
    case 90:
      return { x: corner.x + fromTop, y: corner.y + seen.x, width: seen.height, height: seen.width }
    case 180:
      return { ...seen, x: corner.x + fromRight, y: corner.y + fromTop }
    case 270:
      return { x: corner.x + seen.y, y: corner.y + fromRight, width: seen.height, height: seen.width }
    default:
      return turn satisfies never
  }
}

// As deep as the tree of pages may be.
const deepest = 50

/** Size and turn may stand at any node above the page (7.7.3.4). */
function inherited(pdf: PdfFile, page: PdfPage, key: string): PdfValue | undefined {
  let node = page.dict
  for (let depth = 0; depth <= deepest; depth++) {
    const value = node.entries.get(key)
    if (value !== undefined) return value
    const parent = pdf.resolve(node.entries.get('Parent'))
    if (!isKind(parent, 'dict')) return undefined
    node = parent
  }
  return undefined
}

type Edges = readonly [left: number, bottom: number, right: number, top: number]

/** Any two opposite corners make a rectangle (7.9.5). */
function edgesOf(pdf: PdfFile, rectangle: PdfValue | undefined): Edges | undefined {
  const value = pdf.resolve(rectangle)
  if (!isArray(value) || value.length !== 4) return undefined
  const [x1, y1, x2, y2] = value.map((edge) => pdf.resolve(edge))
  if (typeof x1 !== 'number' || typeof y1 !== 'number' || typeof x2 !== 'number' || typeof y2 !== 'number')
    return undefined
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

function turnOf(value: PdfValue): Turn {
  const degrees = typeof value === 'number' ? ((value % 360) + 360) % 360 : 0
  return degrees === 90 || degrees === 180 || degrees === 270 ? degrees : 0
}
