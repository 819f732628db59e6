import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { unsignedLetter } from '#standards/pades/testing/sample-letter.ts'
import { signWith } from '#standards/pades/testing/sign-letter.ts'
import { createTestSigners } from '#standards/pades/testing/test-signers.ts'
import { openVerificationDoor, wordsOf } from '../testing/verification-door.ts'

const signers = await createTestSigners()
const now = Temporal.Instant.from('2026-11-21T03:00:00Z')
const door = await openVerificationDoor([signers.root], now)
const letter = await signWith(await unsignedLetter(), { signer: signers.person, field: 'ky' })
const address = new URL(door.url)
const open = new Set<Socket>()
after(() => open.forEach((socket) => socket.destroy()))

/** A request written by hand, as no client library would, and what came back. */
async function speak(
  head: readonly string[],
  body: Uint8Array | string,
  ending: 'end' | 'destroy' | 'stay' | 'listen' = 'end',
) {
  const socket = connect(Number(address.port), address.hostname)
  open.add(socket)
  await once(socket, 'connect')
  const lines = [`POST ${address.pathname} HTTP/1.1`, 'host: sen', 'content-type: application/octet-stream', ...head]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  socket.write(body)
  let heard = ''
  socket.setEncoding('utf8').on('data', (text: string) => (heard += text))
  socket.on('error', () => {})
  if (ending === 'destroy') {
    await pause(50)
    socket.destroy()
  }
  if (ending === 'end') socket.end()
  if (ending === 'listen') {
    while (!heard.includes('"code"')) await once(socket, 'data')
    socket.destroy()
  }
  if (ending !== 'stay') await once(socket, 'close')
  return heard
}

const isServing = async () => assert.equal(wordsOf(await door.ask(Buffer.from(letter))), 'undetermined')
const nothingLeft = async () => {
  for (let tries = 0; tries < 100 && door.filesLeft().length > 0; tries++) await pause(20)
  assert.deepEqual(door.filesLeft(), [])
}

test('a body that ends before its stated length, or a client that goes away, leaves nothing behind', async () => {
  await speak(['content-length: 100000'], letter.subarray(0, 5000), 'destroy')
  await speak(['content-length: 100000'], letter.subarray(0, 5000))
  await speak(['transfer-encoding: chunked'], 'ffff\r\n%PDF-1.7', 'destroy')
  await nothingLeft()
  await isServing()
})

test('bytes beyond the stated length are no part of the file, and no second request', async () => {
  assert.match(await speak(['content-length: 9'], '%PDF-1.7\nrác\r\n\r\n'), / 400 Bad Request(?!.* 200 )/s)
  await isServing()
})

test('two lengths, a negative one and a length beside chunks are refused', async () => {
  for (const head of [
    ['content-length: 9', 'content-length: 10'],
    ['content-length: -1'],
    ['content-length: 9', 'transfer-encoding: chunked'],
  ]) {
    assert.match(await speak(head, '%PDF-1.7\n'), /^HTTP\/1\.1 400 /, head.join())
  }
  await isServing()
})

test('300 MB are refused by the stated length before they are sent, and by what arrives where none is stated', async () => {
  const stated = await speak([`content-length: ${300 << 20}`], '%PDF-1.7\n', 'listen')
  assert.match(stated, /^HTTP\/1\.1 413 .*"code":"kernel\/file-too-large"/s)
  const chunk = Buffer.alloc(1 << 20, 0x20)
  let sent = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent++ < 300) controller.enqueue(chunk)
      else controller.close()
    },
  })
  const before = process.memoryUsage().rss
  const request = {
    method: 'POST',
    body: stream,
    duplex: 'half',
    headers: { 'content-type': 'application/pdf' },
  } as const
  const answer = await fetch(door.url, request).then(
    (response) => response.status,
    () => 'connection closed',
  )
  assert.ok(answer === 413 || answer === 'connection closed', String(answer))
  assert.ok(sent < 200, `${sent} MB were taken`)
  assert.ok(process.memoryUsage().rss - before < 150 << 20)
  await nothingLeft()
  await isServing()
})

test('fifty clients that send a byte and wait hold up nobody', async () => {
  const head = ['content-length: 1000']
  await Promise.all(Array.from({ length: 50 }, () => speak(head, '%', 'stay')))
  await isServing()
  for (const socket of open) socket.destroy()
  await nothingLeft()
})

test('forms that lie about their parts are refused by name', async () => {
  const form = (body: string) =>
    fetch(door.url, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' }, body })
  const part = (name: string, text: string) =>
    `--b\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n${text}\r\n`
  const bodies = {
    'no end': part('a.pdf', '%PDF-1.7'),
    'no boundary': '%PDF-1.7',
    'no blank line': '--b\r\ncontent-disposition: form-data; name="files"; filename="a"',
    'no name': `--b\r\ncontent-disposition: form-data; filename="a"\r\n\r\n%PDF-1.7\r\n--b--\r\n`,
    'a thousand parts': `${part('', '').repeat(1000)}--b--\r\n`,
    'a name as a path': `${part('../../../etc/passwd', '%PDF-1.7')}--b--\r\n`,
  }
  for (const [title, body] of Object.entries(bodies)) {
    const answer = await form(body)
    const { code, failure } = (await answer.json()) as { readonly code?: string; readonly failure?: string }
    assert.ok(answer.status < 500 && (code ?? failure), `${title}: ${answer.status}`)
  }
  await nothingLeft()
  await isServing()
})

test('beyond a short line the next is asked to come back, and everybody in it gets an answer', async () => {
  // Slow enough that all sixty have come before the twentieth has its turn.
  let slow = letter
  for (let count = 0; count < 40; count++) {
    slow = await signWith(slow, { signer: signers.person, field: `ky-${count}`, reserve: 2500 })
  }
  const answers = await Promise.all(Array.from({ length: 60 }, () => door.ask(Buffer.from(slow))))
  const words = Map.groupBy(answers, wordsOf)
  const verdicts = Array.from({ length: 41 }, () => 'undetermined').join(' | ')
  assert.deepEqual([...words.keys()].toSorted(), ['503 signatures/verification-busy', verdicts])
  assert.ok(words.get(verdicts)!.length >= 20)
  await nothingLeft()
  await isServing()
})
