import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const state = mkdtempSync(join(tmpdir(), 'sen-stand-ins-'))
after(() => rmSync(state, { recursive: true }))

function run(environment: Record<string, string>) {
  return spawn(process.execPath, ['--import', './scripts/tsx-hook.mjs', 'stand-ins/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'], SEN_STATE: state, STAND_IN_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

test('in production mode the program refuses with one sentence and leaves nothing behind', async () => {
  const child = run({ SEN_MODE: 'production' })
  const [problem, output, [code]] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'close')])
  assert.equal(code, 1)
  assert.match(problem, /^SEN_MODE=production: hệ thống mô phỏng không được chạy/m)
  assert.doesNotMatch(problem, /\n\s+at /)
  assert.equal(output, '')
  assert.equal(existsSync(join(state, 'secrets')), false)
})

test('a port that is no port is refused with one sentence', async () => {
  const child = run({ STAND_IN_PORT: 'mười' })
  const [problem, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  assert.equal(code, 1)
  assert.match(problem, /STAND_IN_PORT phải là số/)
})

test('all stand-ins start, answer with the banner, keep secrets to their owner, and stop when told', async () => {
  const child = run({ SEN_MODE: 'demo' })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const { ready, smtp, ...pages } = JSON.parse(line) as { ready: boolean; smtp: string } & Record<string, string>
  assert.equal(ready, true)
  assert.match(smtp, /^smtp:\/\/127\.0\.0\.1:\d+$/)
  assert.deepEqual(Object.keys(pages), [
    'vneid',
    'organisationProvider',
    'bank',
    'mail',
    'certificates',
    'wallet',
    'desktopSigning',
    'remoteSigning',
    'index',
  ])
  for (const address of Object.values(pages)) assert.match(await (await fetch(address)).text(), /MÔ PHỎNG/, address)
  for (const name of ['vneid-client', 'organisation-client', 'bank-client', 'certificate-client']) {
    const file = join(state, 'secrets', name)
    assert.match(readFileSync(file, 'utf8'), /^[0-9a-f]{64}$/)
    assert.equal(statSync(file).mode & 0o077, 0)
  }

  const taken = new URL(pages['vneid']!).port
  const second = run({ STAND_IN_PORT: taken })
  const [problem, [code]] = await Promise.all([text(second.stderr), once(second, 'close')])
  assert.equal(code, 1)
  assert.match(problem, new RegExp(`Cổng ${taken} đang có chương trình khác dùng`))

  child.kill('SIGTERM')
  assert.deepEqual(await once(child, 'close'), [0, null])
})
