import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { test } from 'node:test'
import { portsFrom, requireFreePorts } from './ports.ts'

test('the stand-ins follow the platform', () => {
  assert.deepEqual(
    Object.values(portsFrom(undefined)),
    [8080, 8081, 8082, 8083, 8084, 8085, 8086, 8087, 8088, 8089, 8090],
  )
  assert.equal(portsFrom('9000').standIns, 9006)
})

test('a port that is no port is refused in a sentence', () => {
  for (const text of ['abc', '0', '70000', '80.5']) assert.throws(() => portsFrom(text), /PORT must be a number/)
})

test('a busy port names the command that avoids it', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await assert.rejects(requireFreePorts([port], 0), new RegExp(`Port ${port} is in use .* run PORT=\\d+ npm start`))
  other.close()
})

test('after a crash, a port that becomes free is waited for', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const waiting = requireFreePorts([port], 10_000)
  other.close()
  await waiting
})
