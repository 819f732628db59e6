import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { tryLockFile } from './file-lock.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'sen-lock-'))
after(() => rmSync(folder, { recursive: true }))

test('a lock has one holder until it is released', () => {
  const file = path.join(folder, 'one')
  const first = tryLockFile(file)
  assert.ok(first)
  assert.equal(tryLockFile(file), undefined)
  first.release()
  tryLockFile(file)!.release()
})

test('the lock of a killed process is free', async () => {
  const file = path.join(folder, 'two')
  const program = `import { tryLockFile } from '${import.meta.dirname}/file-lock.ts'
    tryLockFile('${file}'); console.log('locked'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  assert.equal(tryLockFile(file), undefined)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  tryLockFile(file)!.release()
})
