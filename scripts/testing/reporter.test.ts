import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { runPhase } from './run-phase.ts'
import { closingLine } from './tally.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'sen-reporter-'))
after(() => rmSync(folder, { recursive: true }))

test('passes, failures and skips are counted once each, parents not', async () => {
  const tally = await runSource(`
    import { suite, test } from 'node:test'
    test('good', () => {})
    test('bad', () => { throw new Error('no') })
    test('left out', { skip: 'no pdfsig' }, () => {})
    suite('many', () => { test('one', () => {}) })
    test('parent', async (t) => { await t.test('child', () => { throw new Error('no') }) })`)
  assert.equal(closingLine(tally), '2 passed, 2 failed, 1 skipped')
  assert.match(tally.skipped[0]!, /left out \(no pdfsig\)$/)
})

test('a file that does not load is a failure', async () => {
  assert.equal(closingLine(await runSource(`throw new Error('broken')`)), '0 passed, 1 failed')
})

test('a file without a test is a failure', async () => {
  assert.equal(closingLine(await runSource(`export {}`)), '0 passed, 1 failed')
})

test('a test that ends the process is a failure', async () => {
  const source = `import { test } from 'node:test'; test('ends', () => process.exit(0))`
  assert.equal(closingLine(await runSource(source)), '0 passed, 1 failed')
})

async function runSource(source: string): ReturnType<typeof runPhase> {
  const file = path.join(folder, `${crypto.randomUUID()}.test.mjs`)
  writeFileSync(file, source)
  // node:test refuses to start inside node:test unless told that it is not a child.
  return runPhase({ title: 'fixture', files: [file], flags: [], environment: { NODE_TEST_CONTEXT: undefined } })
}
