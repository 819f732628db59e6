import PDFDocument from 'pdfkit'
import { drawPage, typefaces } from './draw-page.ts'
import type { PageSize } from './draw-page.ts'

export type TextStyle = {
  readonly typeface: keyof typeof typefaces
  readonly points: number
  readonly align: 'left' | 'center' | 'right'
}

/** Black text in Tinos, a line for each entry; a line too long for the width gets smaller, never cut or broken. */
export function textAppearance(lines: readonly string[], size: PageSize, style: TextStyle): Promise<Uint8Array> {
  return drawPage(size, (page) => {
    page.registerFont('text', typefaces[style.typeface]).font('text').fillColor('black')
    const composed = lines.map((line) => line.normalize('NFC'))
    const widest = widestOf(page.fontSize(style.points), composed)
    const points = Math.min(
      style.points,
      (style.points * size.width) / widest,
      size.height / (lines.length * lineHeight),
    )
    page.fontSize(points)
    const top = (size.height - points * lineHeight * lines.length) / 2
    for (const [index, line] of composed.entries()) {
      page.text(line, 0, top + index * points * lineHeight, { width: size.width, align: style.align, lineBreak: false })
    }
  })
}

/** What the lines take at their full size. */
export function sizeOfText(lines: readonly string[], { typeface, points }: Omit<TextStyle, 'align'>): PageSize {
  const ruler = new PDFDocument({ autoFirstPage: false }).font(typefaces[typeface]).fontSize(points)
  const composed = lines.map((line) => line.normalize('NFC'))
  return { width: widestOf(ruler, composed), height: lines.length * points * lineHeight }
}

function widestOf(page: PDFKit.PDFDocument, lines: readonly string[]): number {
  return Math.max(...lines.map((line) => page.widthOfString(line)))
}

const lineHeight = 1.15
