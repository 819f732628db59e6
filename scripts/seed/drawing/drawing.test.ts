import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkImage } from '../../../src/modules/signatures/images/check-image.ts'
import { readPng } from '../../../src/modules/signatures/images/read-png.ts'
import { demoOrganisations, officials } from '../../../stand-ins/accounts.ts'
import { drawHandwriting } from './draw-handwriting.ts'
import { drawSeal } from './draw-seal.ts'

test('each official of the cast has a handwriting of their own that papers take, always the same', () => {
  const drawn = officials.map(({ name }) => drawHandwriting(name))
  for (const png of drawn) assert.ok(checkImage(png, 'blue').length > 1000)
  assert.equal(new Set(drawn.map((png) => png.toString('hex'))).size, officials.length)
  assert.deepEqual(drawHandwriting(officials[0]!.name), drawn[0])
})

test('a seal is taken whatever the length of its name, and nothing reaches over its rim', () => {
  for (const { name } of demoOrganisations) {
    const png = drawSeal(name)
    checkImage(png, 'red')
    const { width, pixels } = readPng(png)!
    const opacityAt = (x: number, y: number) => pixels[(y * width + x) * 4 + 3]
    for (const [x, y] of [
      [3, 3],
      [width - 4, 3],
      [3, width - 4],
      [width - 4, width - 4],
    ] as const)
      assert.equal(opacityAt(x, y), 0, name)
  }
})
