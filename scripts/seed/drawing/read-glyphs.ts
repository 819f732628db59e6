import type { Outline, Point } from './paper.ts'

export type Typeface = {
  /** Outlines with the origin on the baseline, y upwards, in units of one em. */
  readonly outlinesOf: (character: string) => readonly Outline[]
  readonly widthOf: (character: string) => number
}

const CURVE_STEPS = 6

/** Reads the glyphs of a TrueType font (ISO 14496-22: cmap 4, loca, glyf, hmtx). */
export function readTypeface(font: Buffer): Typeface {
  const table = (tag: string) => {
    for (let at = 12; ; at += 16)
      if (font.toString('latin1', at, at + 4) === tag)
        return font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12))
  }
  const [head, loca, glyf, hmtx] = [table('head'), table('loca'), table('glyf'), table('hmtx')]
  const em = head.readUInt16BE(18)
  const hasLongOffsets = head.readInt16BE(50) === 1
  const widths = table('hhea').readUInt16BE(34)
  const glyphIn = remembering(characterMap(table('cmap')))
  const offset = (glyph: number) => (hasLongOffsets ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
  const glyphAt = (glyph: number): Outline[] => {
    const [start, end] = [offset(glyph), offset(glyph + 1)]
    return start === end ? [] : readGlyph(glyf.subarray(start, end), glyphAt)
  }
  return {
    outlinesOf: (character) =>
      glyphAt(glyphIn(character.codePointAt(0)!)).map((outline) => outline.map(([x, y]): Point => [x / em, y / em])),
    widthOf: (character) => hmtx.readUInt16BE(Math.min(glyphIn(character.codePointAt(0)!), widths - 1) * 4) / em,
  }
}

/** Breaking lines measures the same few letters thousands of times. */
function remembering(find: (code: number) => number): (code: number) => number {
  const known = new Map<number, number>()
  return (code) => {
    const glyph = known.get(code) ?? find(code)
    known.set(code, glyph)
    return glyph
  }
}

function characterMap(cmap: Buffer): (code: number) => number {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4))
  const map = cmap.subarray(offsets.find((offset) => cmap.readUInt16BE(offset) === 4))
  const segments = map.readUInt16BE(6) / 2
  return (code) => {
    for (let segment = 0; segment < segments; segment++) {
      const at = 14 + segment * 2
      if (map.readUInt16BE(at) < code) continue
      const start = map.readUInt16BE(at + 2 + segments * 2)
      if (start > code) return 0
      const delta = map.readUInt16BE(at + 2 + segments * 4)
      const rangeAt = at + 2 + segments * 6
      const range = map.readUInt16BE(rangeAt)
      if (range === 0) return (code + delta) & 0xffff
      return (map.readUInt16BE(rangeAt + range + (code - start) * 2) + delta) & 0xffff
    }
    return 0
  }
}

function readGlyph(glyph: Buffer, glyphAt: (glyph: number) => Outline[]): Outline[] {
  const contours = glyph.readInt16BE(0)
  return contours < 0 ? readComposite(glyph, glyphAt) : readSimple(glyph, contours)
}

/** A letter with its marks: parts moved into place; parts that are scaled as well do not occur in Vietnamese capitals. */
function readComposite(glyph: Buffer, glyphAt: (glyph: number) => Outline[]): Outline[] {
  const outlines: Outline[] = []
  for (let at = 10; ;) {
    const flags = glyph.readUInt16BE(at)
    const part = glyphAt(glyph.readUInt16BE(at + 2))
    const hasWords = (flags & 1) !== 0
    const [dx, dy] = hasWords
      ? [glyph.readInt16BE(at + 4), glyph.readInt16BE(at + 6)]
      : [glyph.readInt8(at + 4), glyph.readInt8(at + 5)]
    outlines.push(...part.map((outline) => outline.map(([x, y]): Point => [x + dx, y + dy])))
    at += hasWords ? 8 : 6
    if ((flags & 0x20) === 0) return outlines
  }
}

type Node = { readonly x: number; readonly y: number; readonly isOnCurve: boolean }

function readSimple(glyph: Buffer, contours: number): Outline[] {
  const ends = Array.from({ length: contours }, (_, index) => glyph.readUInt16BE(10 + index * 2))
  const count = (ends.at(-1) ?? -1) + 1
  let at = 12 + contours * 2 + glyph.readUInt16BE(10 + contours * 2)
  const flags: number[] = []
  while (flags.length < count) {
    const flag = glyph[at++]!
    const repeats = flag & 8 ? glyph[at++]! : 0
    flags.push(...Array<number>(repeats + 1).fill(flag))
  }
  const read = (short: number, same: number) => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyph[at++]! : -glyph[at++]!
      else if (!(flag & same)) {
        value += glyph.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const xs = read(2, 16)
  const ys = read(4, 32)
  const nodes = flags.map((flag, index): Node => ({ x: xs[index]!, y: ys[index]!, isOnCurve: (flag & 1) === 1 }))
  return ends.map((end, index) => flatten(nodes.slice(index === 0 ? 0 : ends[index - 1]! + 1, end + 1)))
}

/** Quadratic curves as short lines; between two control points lies a point of the curve that the font leaves out. */
function flatten(nodes: readonly Node[]): Outline {
  const middle = (one: Node, other: Node): Node => ({
    x: (one.x + other.x) / 2,
    y: (one.y + other.y) / 2,
    isOnCurve: true,
  })
  const whole = nodes.flatMap((node, index) => {
    const next = nodes[(index + 1) % nodes.length]!
    return node.isOnCurve || next.isOnCurve ? [node] : [node, middle(node, next)]
  })
  const first = whole.findIndex(({ isOnCurve }) => isOnCurve)
  const turned = [...whole.slice(first), ...whole.slice(0, first)]
  return turned.flatMap((node, index): Point[] => {
    if (node.isOnCurve) return [[node.x, node.y]]
    const [from, to] = [turned[index - 1]!, turned[(index + 1) % turned.length]!]
    return Array.from({ length: CURVE_STEPS - 1 }, (_, step): Point => {
      const t = (step + 1) / CURVE_STEPS
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
      return [a * from.x + b * node.x + c * to.x, a * from.y + b * node.y + c * to.y]
    })
  })
}
