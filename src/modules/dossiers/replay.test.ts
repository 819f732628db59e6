import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import type { RecordedEvent } from './history.ts'
import { replay } from './testing/replay.ts'

type Recording = {
  readonly title: string
  readonly dossierId: string
  readonly history: readonly RecordedEvent[]
  readonly outcome: ReturnType<typeof replay>
}

// Recorded once and never again: a change of rules that moves an old dossier has to fail here. New kinds of histories get new files.
const folder = new URL('./testing/recorded-histories/', import.meta.url)
const files = readdirSync(folder)

test('there are recordings', () => {
  assert.ok(files.length >= 3)
})

for (const file of files) {
  const { title, dossierId, history, outcome } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Recording
  test(`${file}: ${title} — the same dossier and the same minutes as when it was recorded`, () => {
    const { row, dueTimes, explanation } = replay(dossierId, history)
    assert.deepEqual(dueTimes, outcome.dueTimes)
    assert.deepEqual(explanation, outcome.explanation)
    // A dossier may learn something new, but nothing that it was may become different.
    assert.partialDeepStrictEqual(row, outcome.row)
  })
}
