import type { Random } from './random.ts'

/** A draw by weight in the time of a binary search: names and communes are drawn hundreds of thousands of times. */
export function weighted<T>(items: readonly T[], weightOf: (item: T) => number): (random: Random) => T {
  const drawable = items.filter((item) => weightOf(item) > 0)
  let total = 0
  const ends = drawable.map((item) => (total += weightOf(item)))
  return (random) => {
    const item = drawable[firstAbove(ends, random.unit() * total)]
    if (item === undefined) throw new RangeError('no item has a weight')
    return item
  }
}

function firstAbove(ends: readonly number[], value: number): number {
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
