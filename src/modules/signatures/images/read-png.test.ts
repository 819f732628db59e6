import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { readPng } from './read-png.ts'

const handwriting = readFileSync(new URL('../../../standards/pades/testing/handwriting.png', import.meta.url))

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

type Parts = {
  readonly width: number
  readonly height: number
  readonly header: readonly number[]
  readonly rows: Buffer
}

function png({ width, height, header, rows }: Parts, ...between: Buffer[]): Buffer {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([
    handwriting.subarray(0, 8),
    chunk('IHDR', Buffer.concat([size, Buffer.from(header)])),
    ...between,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a palette with opacities is read as its colours', () => {
  const rows = Buffer.from([0, 0, 1, 0, 1, 2])
  const palette = chunk('PLTE', Buffer.from([255, 255, 255, 0, 0, 200, 9, 9, 9]))
  const file = png(
    { width: 2, height: 2, header: [8, 3, 0, 0, 0], rows },
    palette,
    chunk('tRNS', Buffer.from([0, 128])),
  )
  assert.deepEqual([...readPng(file)!.pixels], [255, 255, 255, 0, 0, 0, 200, 128, 0, 0, 200, 128, 9, 9, 9, 255])
})

test('every way to predict a row gives the same picture', () => {
  const pixels = [1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255, 10, 11, 12, 255]
  const [first, second] = [pixels.slice(0, 8), pixels.slice(8)]
  const left = (row: number[], x: number) => row[x - 4] ?? 0
  const filtered = [
    second,
    second.map((value, x) => value - left(second, x)),
    second.map((value, x) => value - first[x]!),
    second.map((value, x) => value - ((left(second, x) + first[x]!) >> 1)),
  ]
  for (const [filter, row] of filtered.entries()) {
    const rows = Buffer.from([0, ...first, filter, ...row])
    assert.deepEqual([...readPng(png({ width: 2, height: 2, header: [8, 6, 0, 0, 0], rows }))!.pixels], pixels)
  }
})

test('a picture that unpacks to more than it says, is interlaced or has 16 bits is not read', () => {
  const bomb = Buffer.alloc(50_000_000)
  for (const file of [
    png({ width: 2, height: 2, header: [8, 6, 0, 0, 0], rows: bomb }),
    png({ width: 60_000, height: 60_000, header: [8, 6, 0, 0, 0], rows: Buffer.alloc(10) }),
    png({ width: 2, height: 2, header: [8, 6, 0, 0, 1], rows: Buffer.alloc(18) }),
    png({ width: 2, height: 2, header: [16, 6, 0, 0, 0], rows: Buffer.alloc(34) }),
    png({ width: 2, height: 2, header: [8, 2, 0, 0, 0], rows: Buffer.alloc(14) }),
  ])
    assert.equal(readPng(file), undefined)
})

test('no file makes it throw', () => {
  fc.assert(
    fc.property(fc.nat(handwriting.length - 1), fc.uint8Array({ maxLength: 40 }), (at, bytes) => {
      const changed = Buffer.from(handwriting)
      changed.set(bytes.subarray(0, changed.length - at), at)
      readPng(changed)
      readPng(changed.subarray(0, at))
    }),
    { numRuns: 100 },
  )
})
