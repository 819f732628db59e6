import { drawPage, typefaces, type PageSize } from '#standards/pades/appearance/draw-page.ts'
import type { KeyOwner } from '../tables.ts'

const BLUE = '#1a3a9c'
const RED = '#c8102e'
const LARGEST = 16
const LINE = 1.15

type Named = { readonly kind: KeyOwner['kind']; readonly size: PageSize; readonly name: string }

/** Stands for an image that nobody has uploaded: a person's name in blue italics, an organisation's in a red frame. */
export function drawName({ kind, size, name }: Named): Promise<Uint8Array> {
  const isPerson = kind === 'person'
  return drawPage(size, (page) => {
    const inset = isPerson ? 0 : Math.min(6, size.height / 8)
    if (!isPerson)
      page
        .lineWidth(1.2)
        .strokeColor(RED)
        .rect(0.6, 0.6, size.width - 1.2, size.height - 1.2)
        .stroke()
    page
      .registerFont('name', isPerson ? typefaces.italic : typefaces.bold)
      .font('name')
      .fillColor(isPerson ? BLUE : RED)
    const room = { width: size.width - 2 * inset, height: size.height - 2 * inset }
    const { lines, points } = setLines(page, name.normalize('NFC'), room)
    const top = (size.height - points * LINE * lines.length) / 2
    page.fontSize(points)
    for (const [index, line] of lines.entries())
      page.text(line, inset, top + index * points * LINE, { width: room.width, align: 'center', lineBreak: false })
  })
}

/** The largest letters with which the words fit, in as many lines as that takes. */
function setLines(page: PDFKit.PDFDocument, text: string, room: PageSize) {
  for (let points = LARGEST; ; points -= 0.5) {
    page.fontSize(points)
    const lines = breakLines(page, text, room.width)
    const fits =
      points * LINE * lines.length <= room.height && lines.every((line) => page.widthOfString(line) <= room.width)
    if (fits || points <= 2) return { lines, points }
  }
}

function breakLines(page: PDFKit.PDFDocument, text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && page.widthOfString(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
