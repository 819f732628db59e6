import { createHash } from 'node:crypto'
import { cropped, dab, inkedPng, newPaper, type Paper, type Point } from './paper.ts'

const WIDTH = 460
const HEIGHT = 210
const BLUE = [24, 52, 150] as const
const NIB = 2.5

type Chance = (from: number, to: number) => number

/** What a signature looks like from afar, in blue and always the same for the same name: nobody's hand. */
export function drawHandwriting(name: string): Buffer {
  const chance = chanceOf(name)
  const paper = newPaper(WIDTH, HEIGHT)
  const lean = chance(0.12, 0.42)
  const strokes = [initial(chance), letters(chance)]
  if (chance(0, 1) < 0.7) strokes.push(flourish(chance))
  for (const stroke of strokes)
    draw(
      paper,
      stroke.map(([x, y]): Point => [x - lean * (y - 120), y]),
    )
  return inkedPng(cropped(paper, 4), BLUE)
}

/** Large loops as a capital letter begins a name. */
function initial(chance: Chance): Point[] {
  const [x, y] = [chance(80, 100), chance(74, 88)]
  const [wide, high, turns] = [chance(22, 38), chance(42, 58), chance(1.05, 1.6)]
  const start = chance(0.4, 1.3)
  return along(90, (t) => {
    const angle = start - 2 * Math.PI * turns * t
    return [x + wide * (1 + 0.35 * t) * Math.cos(angle) + 34 * t, y + high * (1 - 0.25 * t) * Math.sin(angle) + 22 * t]
  })
}

/** A line of waves and loops with now and then a tall or a deep one. */
function letters(chance: Chance): Point[] {
  const count = Math.round(chance(5, 8))
  const step = chance(26, 31)
  const heights = Array.from({ length: count + 1 }, () => (chance(0, 1) < 0.3 ? chance(34, 52) : chance(9, 17)))
  const depths = Array.from({ length: count + 1 }, () => (chance(0, 1) < 0.2 ? chance(28, 44) : chance(6, 11)))
  const loops = Array.from({ length: count + 1 }, () => chance(2, 13))
  const left = chance(122, 138)
  return along(count * 40, (t) => {
    const at = t * count
    const angle = 2 * Math.PI * at
    const up = -Math.cos(angle)
    const reach = up > 0 ? between(heights, at + 0.5) : between(depths, at)
    const fading = 1 - 0.55 * t
    return [left + step * at + between(loops, at) * Math.sin(angle), 130 - 6 * t - reach * fading * up]
  })
}

/** The sweep under the name that ends it. */
function flourish(chance: Chance): Point[] {
  const [from, to] = [chance(360, 400), chance(90, 150)]
  const [drop, bow, tail] = [chance(158, 172), chance(8, 20), chance(60, 130)]
  return along(120, (t) =>
    t < 0.75
      ? [from + (to - from) * (t / 0.75), drop - 14 + bow * Math.sin(Math.PI * (t / 0.75)) + 10 * t]
      : [to + tail * ((t - 0.75) / 0.25), drop + 2 + 12 * Math.sin(Math.PI * ((t - 0.75) / 0.5))],
  )
}

function draw(paper: Paper, stroke: readonly Point[]): void {
  for (const [index, [x, y]] of stroke.entries()) {
    const [nextX, nextY] = stroke[index + 1] ?? [x, y]
    const length = Math.hypot(nextX - x, nextY - y)
    // A pen presses on the way down and lifts at both ends.
    const pressure = 0.75 + 0.45 * Math.max(0, (nextY - y) / (length || 1))
    const lifted = Math.min(1, 0.35 + Math.min(index, stroke.length - index) / 14)
    for (let at = 0; at <= length; at += 0.5) {
      const share = length === 0 ? 0 : at / length
      dab(paper, [x + (nextX - x) * share, y + (nextY - y) * share], NIB * pressure * lifted)
    }
  }
}

function along(points: number, place: (t: number) => Point): Point[] {
  return Array.from({ length: points + 1 }, (_, index) => place(index / points))
}

function between(values: readonly number[], at: number): number {
  const index = Math.min(values.length - 1, Math.floor(at))
  const share = at - index
  const eased = share * share * (3 - 2 * share)
  return values[index]! * (1 - eased) + (values[index + 1] ?? values[index]!) * eased
}

/** Numbers that the name decides. */
function chanceOf(name: string): Chance {
  let count = 0
  return (from, to) => {
    const drawn = createHash('sha256').update(`${name}/${count++}`).digest().readUInt32BE()
    return from + (to - from) * (drawn / 0xffffffff)
  }
}
