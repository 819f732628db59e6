import { crc32, deflateSync } from 'node:zlib'

const WIDTH = 120
const HEIGHT = 160

/** A grey silhouette as a real PNG: nobody's face, and a file that every viewer opens. */
export function drawPortrait(shade: number): Buffer {
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const pixels = Array.from({ length: WIDTH }, (_unused, x) => (isBody(x, y) ? 90 + (shade % 60) : 235))
    return Buffer.from([0, ...pixels])
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function isBody(x: number, y: number): boolean {
  const head = ((x - 60) / 24) ** 2 + ((y - 60) / 30) ** 2 < 1
  const shoulders = ((x - 60) / 52) ** 2 + ((y - 165) / 60) ** 2 < 1
  return head || shoulders
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(content.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}
