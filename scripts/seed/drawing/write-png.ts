import { crc32, deflateSync } from 'node:zlib'

export type Picture = {
  readonly width: number
  readonly height: number
  /** One byte for each pixel when grey, four when red, green, blue and opacity. */
  readonly kind: 'grey' | 'colour'
  readonly pixels: Uint8Array
}

const CHANNELS = { grey: 1, colour: 4 } as const
const COLOUR_TYPES = { grey: 0, colour: 6 } as const
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

/** A real PNG (ISO 15948), 8 bits a channel. */
export function writePng({ width, height, kind, pixels }: Picture): Buffer {
  const rowBytes = width * CHANNELS[kind]
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.of(0), pixels.subarray(y * rowBytes, (y + 1) * rowBytes)]),
  )
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, COLOUR_TYPES[kind], 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(content.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}
