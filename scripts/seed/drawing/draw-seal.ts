import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fill, inkedPng, newPaper, type Outline, type Paper, type Point } from './paper.ts'
import { readTypeface, type Typeface } from './read-glyphs.ts'

const SIDE = 430
const CENTRE = SIDE / 2
const RED = [200, 22, 34] as const
/** Radii as shares of the half side. */
const RINGS = [
  [0.99, 0.955],
  [0.925, 0.912],
  [0.6, 0.587],
] as const
const CAPITALS = 0.66
/** How far the words on the rim reach to either side of its top, in radians; the stars stand behind them. */
const WIDEST = 1.75
const MIDDLE = 0.55 * CENTRE
const LINE = 1.28

const bold = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'))
let typeface: Typeface | undefined

/**
 * A round red seal that says on its rim that it is played: the seals of agencies are protected, and none may be drawn here.
 * The part of the name behind a comma runs around, the part before it stands in the middle.
 */
export function drawSeal(name: string): Buffer {
  typeface ??= readTypeface(readFileSync(bold))
  const [own = name, above] = name.toLocaleUpperCase('vi').normalize('NFC').split(', ')
  const paper = newPaper(SIDE, SIDE)
  for (const [outer, inner] of RINGS) fill(paper, [circle(outer), circle(inner).toReversed()])
  writeAround(paper, above ?? own, { size: 44, at: 'top' })
  writeAround(paper, '(MÔ PHỎNG)', { size: 30, at: 'bottom' })
  if (above === undefined) fill(paper, [star([CENTRE, CENTRE], 90)])
  else writeInMiddle(paper, own)
  for (const side of [-1, 1]) fill(paper, [star(onCircle(0.757, side * 2.05), 12)])
  return inkedPng(paper, RED)
}

type Rim = { readonly size: number; readonly at: 'top' | 'bottom' }

function writeAround(paper: Paper, text: string, { size, at }: Rim): void {
  const isTop = at === 'top'
  const letter = typeface!
  // The feet of the letters: on the inside above, on the outside below.
  const radius = CENTRE * 0.757 + ((isTop ? -1 : 1) * (size * CAPITALS)) / 2
  const spacing = size * 0.06
  const advance = (character: string) => letter.widthOf(character) * size + spacing
  const length = Array.from(text).reduce((sum, character) => sum + advance(character), 0)
  if (length > 2 * WIDEST * radius) return writeAround(paper, text, { size: size - 1, at })
  let walked = -length / 2
  for (const character of text) {
    const angle = ((walked + advance(character) / 2) / radius) * (isTop ? 1 : -1) + (isTop ? 0 : Math.PI)
    walked += advance(character)
    const half = (letter.widthOf(character) * size) / 2
    const [footX, footY] = onCircle(radius / CENTRE, angle)
    const turn = isTop ? angle : angle - Math.PI
    fill(
      paper,
      letter.outlinesOf(character).map((outline) =>
        outline.map(([x, y]): Point => {
          const [right, down] = [x * size - half, -y * size]
          return [
            footX + right * Math.cos(turn) - down * Math.sin(turn),
            footY + right * Math.sin(turn) + down * Math.cos(turn),
          ]
        }),
      ),
    )
  }
}

function writeInMiddle(paper: Paper, text: string): void {
  const letter = typeface!
  const { lines, size } = setInCircle(text)
  const top = CENTRE - (lines.length * size * LINE) / 2 + size
  for (const [index, line] of lines.entries()) {
    let x = CENTRE - (widthOf(line) * size) / 2
    for (const character of line) {
      const place = ([right, up]: Point): Point => [x + right * size, top + index * size * LINE - up * size]
      fill(
        paper,
        letter.outlinesOf(character).map((outline) => outline.map(place)),
      )
      x += letter.widthOf(character) * size
    }
  }
}

/** The way of breaking lines that lets the letters be largest. */
function setInCircle(text: string): { readonly lines: readonly string[]; readonly size: number } {
  const widest = Math.ceil(widthOf(text))
  const ways = Array.from({ length: widest }, (_, index) => breakInLines(text, index + 1))
  const set = ways.map((lines) => ({ lines, size: Math.min(31, largestSize(lines)) }))
  return set.reduce((best, way) => (way.size >= best.size ? way : best))
}

/** So that the corners of every line lie within the field. */
function largestSize(lines: readonly string[]): number {
  const sizes = lines.map((line, index) => {
    const edge = Math.max(Math.abs(index - lines.length / 2), Math.abs(index + 1 - lines.length / 2)) * LINE
    return MIDDLE / Math.hypot(widthOf(line) / 2, edge - 0.2)
  })
  return Math.min(...sizes)
}

function widthOf(line: string): number {
  return Array.from(line).reduce((sum, character) => sum + typeface!.widthOf(character), 0)
}

function breakInLines(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function circle(radius: number): Outline {
  return Array.from({ length: 180 }, (_, index) => onCircle(radius, (index / 90) * Math.PI))
}

/** Clockwise from the top. */
function onCircle(radius: number, angle: number): Point {
  return [CENTRE + radius * CENTRE * Math.sin(angle), CENTRE - radius * CENTRE * Math.cos(angle)]
}

function star([x, y]: Point, radius: number): Outline {
  return Array.from({ length: 10 }, (_, index): Point => {
    const reach = index % 2 === 0 ? radius : radius * 0.382
    return [x + reach * Math.sin((index * Math.PI) / 5), y - reach * Math.cos((index * Math.PI) / 5)]
  })
}
