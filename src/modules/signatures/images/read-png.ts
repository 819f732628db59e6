import { crc32, inflateSync } from 'node:zlib'

export type Png = {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of each pixel, row by row. */
  readonly pixels: Uint8Array
  /** The same picture without comments, times and whatever else a PNG can carry. */
  readonly bytes: Buffer
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const PICTURE = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
const MOST_PIXELS = 4_000_000
/** ISO 15948, table 11.1: colour types that can be transparent where they are not drawn. */
const RGBA = 6
const PALETTE = 3

type Chunk = { readonly type: string; readonly content: Buffer; readonly bytes: Buffer }

/** Undefined for what is no whole PNG, is interlaced, or has no transparent ground: colours without opacity are not read. */
export function readPng(file: Buffer): Png | undefined {
  const chunks = readChunks(file)
  const header = chunks?.[0]?.type === 'IHDR' && chunks[0].content.length === 13 ? chunks[0].content : undefined
  if (!chunks || !header) return undefined
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth, colours, interlace] = [header[8]!, header[9]!, header[12]!]
  if (depth !== 8 || interlace !== 0 || width * height === 0 || width * height > MOST_PIXELS) return undefined
  if (colours !== RGBA && colours !== PALETTE) return undefined
  const channels = colours === RGBA ? 4 : 1
  const rows = inflateRows(chunks, { rowBytes: width * channels, height })
  const samples = rows && unfilter(rows, { rowBytes: width * channels, height, channels })
  const pixels = samples && colours === PALETTE ? lookUp(samples, chunks) : samples
  if (!pixels) return undefined
  const kept = chunks.filter(({ type }) => PICTURE.has(type)).map(({ bytes }) => bytes)
  return { width, height, pixels, bytes: Buffer.concat([SIGNATURE, ...kept]) }
}

function readChunks(file: Buffer): Chunk[] | undefined {
  if (!file.subarray(0, 8).equals(SIGNATURE)) return undefined
  const chunks: Chunk[] = []
  let at = 8
  while (at + 12 <= file.length) {
    const end = at + 12 + file.readUInt32BE(at)
    if (end > file.length) return undefined
    const bytes = file.subarray(at, end)
    if (crc32(bytes.subarray(4, -4)) !== bytes.readUInt32BE(bytes.length - 4)) return undefined
    const type = bytes.toString('latin1', 4, 8)
    chunks.push({ type, content: bytes.subarray(8, -4), bytes })
    if (type === 'IEND') return end === file.length ? chunks : undefined
    at = end
  }
  return undefined
}

type Shape = { readonly rowBytes: number; readonly height: number }

function inflateRows(chunks: readonly Chunk[], { rowBytes, height }: Shape): Buffer | undefined {
  const expected = (rowBytes + 1) * height
  const compressed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content))
  try {
    const rows = inflateSync(compressed, { maxOutputLength: expected })
    return rows.length === expected ? rows : undefined
  } catch {
    return undefined
  }
}

/** ISO 15948, 9.2: each row says how it was predicted from its left and upper neighbours. */
function unfilter(rows: Buffer, { rowBytes, height, channels }: Shape & { readonly channels: number }) {
  const samples = new Uint8Array(rowBytes * height)
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (rowBytes + 1)]!
    if (filter > 4) return undefined
    for (let x = 0; x < rowBytes; x++) {
      const at = y * rowBytes + x
      const left = x < channels ? 0 : samples[at - channels]!
      const above = y === 0 ? 0 : samples[at - rowBytes]!
      const corner = x < channels || y === 0 ? 0 : samples[at - rowBytes - channels]!
      samples[at] = rows[y * (rowBytes + 1) + 1 + x]! + predict(filter, left, above, corner)
    }
  }
  return samples
}

function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter < 3) return [0, left, above][filter]!
  if (filter === 3) return (left + above) >> 1
  const estimate = left + above - corner
  const [a, b, c] = [left, above, corner].map((neighbour) => Math.abs(estimate - neighbour)) as [number, number, number]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}

function lookUp(samples: Uint8Array, chunks: readonly Chunk[]): Uint8Array | undefined {
  const palette = chunks.find(({ type }) => type === 'PLTE')?.content
  const opacities = chunks.find(({ type }) => type === 'tRNS')?.content
  if (!palette || !opacities) return undefined
  const pixels = new Uint8Array(samples.length * 4)
  for (const [index, sample] of samples.entries()) {
    const colour = palette.subarray(sample * 3, sample * 3 + 3)
    if (colour.length < 3) return undefined
    pixels.set(colour, index * 4)
    pixels[index * 4 + 3] = opacities[sample] ?? 255
  }
  return pixels
}
