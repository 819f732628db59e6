import { writePng } from './drawing/write-png.ts'

const WIDTH = 120
const HEIGHT = 160

/** A grey silhouette as a real PNG: nobody's face, and a file that every viewer opens. */
export function drawPortrait(shade: number): Buffer {
  const pixels = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) =>
    isBody(at % WIDTH, Math.floor(at / WIDTH)) ? 90 + (shade % 60) : 235,
  )
  return writePng({ width: WIDTH, height: HEIGHT, kind: 'grey', pixels })
}

function isBody(x: number, y: number): boolean {
  const head = ((x - 60) / 24) ** 2 + ((y - 60) / 30) ** 2 < 1
  const shoulders = ((x - 60) / 52) ** 2 + ((y - 165) / 60) ** 2 < 1
  return head || shoulders
}
