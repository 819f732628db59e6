import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { unsignedLetter } from '#standards/pades/testing/sample-letter.ts'
import { signWith } from '#standards/pades/testing/sign-letter.ts'
import { createTestSigners } from '#standards/pades/testing/test-signers.ts'
import { verifyInWorker } from './verify-in-worker.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'sen-worker-'))
after(() => rmSync(folder, { recursive: true }))
const { root, person } = await createTestSigners()
const letter = path.join(folder, 'letter.pdf')
writeFileSync(letter, await signWith(await unsignedLetter(), { signer: person, field: 'ky' }))
const order = {
  name: 'công văn.pdf',
  path: letter,
  originalPath: undefined,
  anchors: [root.bytes],
  at: '2026-11-21T03:00:00Z',
}
const limits = { patience: 30_000, memory: { maxOldGenerationSizeMb: 512 } }

const isServing = async () => {
  const { signatures } = await verifyInWorker(order)
  assert.deepEqual(
    signatures.map(({ integrity }) => integrity),
    ['intact'],
  )
}

test('a file that takes too long is too hard, and the next has a worker of its own', async () => {
  await assert.rejects(verifyInWorker(order, { ...limits, patience: 1 }), { code: 'signatures/file-too-hard' })
  await isServing()
})

test('a defect ends the worker that met it, and the next is served', async () => {
  await assert.rejects(verifyInWorker({ ...order, path: folder }), /EISDIR/)
  await assert.rejects(verifyInWorker({ ...order, anchors: [Buffer.from('không phải chứng thư')] }))
  await isServing()
})

test('a file that takes too much memory is too hard', async () => {
  await assert.rejects(verifyInWorker({ ...order, path: folder }), 'so that a new worker starts')
  const memory = { maxOldGenerationSizeMb: 12, maxYoungGenerationSizeMb: 1 }
  await assert.rejects(verifyInWorker(order, { ...limits, memory }), { code: 'signatures/file-too-hard' })
  await isServing()
})
