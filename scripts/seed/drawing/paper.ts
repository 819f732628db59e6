import { writePng } from './write-png.ts'

export type Point = readonly [x: number, y: number]
export type Outline = readonly Point[]

/** A transparent sheet on which ink covers each pixel by some share. */
export type Paper = { readonly width: number; readonly height: number; readonly ink: Float32Array }

const SUBLINES = 4

export function newPaper(width: number, height: number): Paper {
  return { width, height, ink: new Float32Array(width * height) }
}

/** The part of a paper that has ink on it, with some room around. */
export function cropped({ width, height, ink }: Paper, margin: number): Paper {
  const inked = Array.from(ink.keys()).filter((at) => ink[at]! > 0)
  const [columns, rows] = [inked.map((at) => at % width), inked.map((at) => Math.floor(at / width))]
  const edge = (places: readonly number[], length: number): [from: number, to: number] => {
    const [first, last] = places.reduce(([a, b], at) => [Math.min(a, at), Math.max(b, at)], [length, 0])
    return [Math.max(0, first - margin), Math.min(length, last + margin + 1)]
  }
  const [[left, right], [top, bottom]] = [edge(columns, width), edge(rows, height)]
  const part = newPaper(right - left, bottom - top)
  for (let row = top; row < bottom; row++)
    part.ink.set(ink.subarray(row * width + left, row * width + right), (row - top) * part.width)
  return part
}

export function inkedPng({ width, height, ink }: Paper, colour: readonly [number, number, number]): Buffer {
  const pixels = new Uint8Array(width * height * 4)
  for (const [at, share] of ink.entries()) pixels.set([...colour, Math.round(Math.min(share, 1) * 255)], at * 4)
  return writePng({ width, height, kind: 'colour', pixels })
}

/** A round nib set down once; strokes are many of these close together. */
export function dab({ width, height, ink }: Paper, [x, y]: Point, radius: number): void {
  for (let row = Math.max(0, Math.floor(y - radius - 1)); row <= Math.min(height - 1, y + radius + 1); row++)
    for (
      let column = Math.max(0, Math.floor(x - radius - 1));
      column <= Math.min(width - 1, x + radius + 1);
      column++
    ) {
      const cover = radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y)
      const at = row * width + column
      ink[at] = Math.max(ink[at]!, Math.min(1, cover))
    }
}

/** Closed outlines, filled where they wind around a point (non-zero rule): holes run the other way. */
export function fill(paper: Paper, outlines: readonly Outline[]): void {
  const heights = outlines.flat().map(([, y]) => y)
  const last = Math.min(paper.height, Math.max(...heights)) * SUBLINES
  for (let line = Math.max(0, Math.floor(Math.min(...heights) * SUBLINES)); line < last; line++) {
    const y = (line + 0.5) / SUBLINES
    let winding = 0
    let from = 0
    for (const { x, turn } of crossings(outlines, y)) {
      if (winding !== 0) coverRun(paper, Math.floor(y), from, x)
      winding += turn
      from = x
    }
  }
}

function crossings(outlines: readonly Outline[], y: number): { x: number; turn: number }[] {
  const found: { x: number; turn: number }[] = []
  for (const outline of outlines)
    for (const [index, [x, top]] of outline.entries()) {
      const [nextX, bottom] = outline[(index + 1) % outline.length]!
      if (top <= y === bottom <= y) continue
      found.push({ x: x + ((y - top) / (bottom - top)) * (nextX - x), turn: bottom > top ? 1 : -1 })
    }
  return found.toSorted((one, other) => one.x - other.x)
}

function coverRun({ width, ink }: Paper, row: number, from: number, to: number): void {
  for (let column = Math.max(0, Math.floor(from)); column < Math.min(width, to); column++) {
    const share = Math.min(to, column + 1) - Math.max(from, column)
    ink[row * width + column] = ink[row * width + column]! + share / SUBLINES
  }
}
