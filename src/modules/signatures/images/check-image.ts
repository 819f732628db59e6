import { errors } from '../errors.ts'
import { readPng } from './read-png.ts'

const MOST_BYTES = 200_000
const SHORTEST_SIDE = 60
const LONGEST_SIDE = 2000
/** Of the picture that must let the paper through: handwriting covers some percent, a seal a third. */
const LEAST_GROUND = 0.3
const CLEAR = 32

/** The picture without what else a PNG carries; refuses what Decree 30 (annex I) does not allow on a paper. */
export function checkImage(file: Buffer, ink: 'blue' | 'red'): Buffer {
  if (file.length > MOST_BYTES) throw errors.problem('image-too-large')
  const png = readPng(file)
  if (!png) throw errors.problem('image-not-readable')
  const { width, height, pixels } = png
  if (Math.min(width, height) < SHORTEST_SIDE || Math.max(width, height) > LONGEST_SIDE)
    throw errors.problem('image-of-wrong-size')
  const { ground, red, green, blue } = inkOf(pixels)
  if (ground < LEAST_GROUND || ground === 1) throw errors.problem('image-without-ground')
  if (ink === 'blue' && !(blue > red && blue > green)) throw errors.problem('signature-not-blue')
  if (ink === 'red' && !(red > 1.5 * green && red > 1.5 * blue)) throw errors.problem('seal-not-red')
  return png.bytes
}

/** Share of the clear pixels, and the mean colour of the others, each as much as it covers. */
function inkOf(pixels: Uint8Array) {
  const sum = { clear: 0, red: 0, green: 0, blue: 0 }
  for (let at = 0; at < pixels.length; at += 4) {
    const opacity = pixels[at + 3]!
    if (opacity < CLEAR) {
      sum.clear++
      continue
    }
    sum.red += pixels[at]! * opacity
    sum.green += pixels[at + 1]! * opacity
    sum.blue += pixels[at + 2]! * opacity
  }
  return { ground: (4 * sum.clear) / pixels.length, red: sum.red, green: sum.green, blue: sum.blue }
}
