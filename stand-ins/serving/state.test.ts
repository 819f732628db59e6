import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { keptText, sharedSecret } from './state.ts'

const state = mkdtempSync(join(tmpdir(), 'sen-state-'))
after(() => rmSync(state, { recursive: true }))

test('a secret is made once, for its owner only, and leaves nothing beside it', () => {
  const secret = sharedSecret(state, 'one')
  assert.equal(sharedSecret(state, 'one'), secret)
  assert.equal(statSync(join(state, 'secrets', 'one')).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(join(state, 'secrets')), ['one'])
})

test('when another process keeps its text first, that text holds for both', () => {
  const file = join(state, 'two')
  const kept = keptText(file, () => {
    writeFileSync(file, 'made by the other process\n')
    return 'made here'
  })
  assert.equal(kept, 'made by the other process')
  assert.equal(readFileSync(file, 'utf8'), 'made by the other process\n')
})
