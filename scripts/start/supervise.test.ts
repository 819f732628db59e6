import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { OperatorError } from '../operator-console.ts'
import { supervise } from './supervise.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'sen-supervise-'))
after(() => rmSync(folder, { recursive: true }))

const SERVER = `
  import { createServer } from 'node:http'
  import { appendFileSync } from 'node:fs'
  appendFileSync(process.env.STARTS, 'x')
  createServer((request, response) => (request.url === '/die' ? process.exit(7) : response.end())).listen(process.env.AT, '127.0.0.1')`

test('a program that falls runs again, and stops when asked', async () => {
  const { program, address, starts } = await prepare(SERVER)
  const running = supervise(program, (error) => assert.fail(error))
  await running.ready
  await fetch(`${address}/die`).catch(() => {})
  await until(() => starts() === 2)
  await until(() =>
    fetch(address).then(
      (reply) => reply.ok,
      () => false,
    ),
  )
  await running.stop()
  await assert.rejects(fetch(address))
})

test('a program that cannot start is told in its own sentence', async () => {
  const { program } = await prepare(`console.error('VNEID_ISSUER must be an address.'); process.exit(3)`)
  await assert.rejects(
    supervise(program, () => {}).ready,
    /Example: the program ended \(3\): VNEID_ISSUER must be an address\./,
  )
})

test('a program that keeps falling is given up', async () => {
  const { program, address, starts } = await prepare(SERVER)
  const givenUp = Promise.withResolvers<OperatorError>()
  await supervise(program, givenUp.resolve).ready
  const poke = setInterval(() => void fetch(`${address}/die`).catch(() => {}), 50)
  const error = await givenUp.promise
  clearInterval(poke)
  assert.match(error.message, /the program ended/)
  assert.ok(starts() <= 3)
})

async function prepare(source: string) {
  const script = path.join(folder, `${crypto.randomUUID()}.mjs`)
  writeFileSync(script, source)
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const environment = { AT: String(port), STARTS: `${script}.starts` }
  const program = { title: 'Example', script, environment, log: `${script}.log`, addresses: [address] }
  return { program, address, starts: () => readFileSync(environment.STARTS, 'utf8').length }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20))
}
