export type Random = {
  /** From 0 up to, but not, 1. */
  readonly unit: () => number
  /** Both ends included. */
  readonly integer: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  readonly uuid: () => string
}

/** The same seed gives the same country on every machine (sfc32, Chris Doty-Humphrey, public domain). Not for secrets. */
export function createRandom(seed: number): Random {
  const bits = sfc32(seed)
  const unit = (): number => bits() / 2 ** 32
  const integer = (least: number, most: number): number => least + Math.floor(unit() * (most - least + 1))
  return {
    unit,
    integer,
    chance: (probability) => unit() < probability,
    pick(items) {
      const item = items[integer(0, items.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    uuid: () => uuidOf(bits(), bits(), bits(), bits()),
  }
}

function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  // Small seeds leave the first numbers alike; the author of sfc32 throws twelve away.
  for (let round = 0; round < 12; round += 1) next()
  return next
}

/** RFC 9562 version 8 (custom): neither random enough for version 4 nor timed as version 7. */
function uuidOf(a: number, b: number, c: number, d: number): string {
  const hex = [a, (b & 0xffff0fff) | 0x8000, (c & 0x3fffffff) | 0x80000000, d]
    .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
    .join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
