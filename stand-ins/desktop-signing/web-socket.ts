import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

// RFC 6455 1.3: proves that the answer is to this very handshake.
const HANDSHAKE = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const TEXT = 0x81
const CLOSE = 0x88
const LARGEST = 1 << 20

type Answering = (message: string, path: string) => Promise<string>

/** One question and one answer over a WebSocket, in single frames: all that the pages of this protocol ever send. */
export function answerWebSocket(request: IncomingMessage, socket: Duplex, answer: Answering): void {
  const key = request.headers['sec-websocket-key'] ?? ''
  const accepted = createHash('sha1')
    .update(key + HANDSHAKE)
    .digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accepted}\r\n\r\n`,
  )
  let received = Buffer.alloc(0)
  let isAnswered = false
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    const message = isAnswered ? undefined : readFrame(received)
    if (message === undefined) {
      if (received.length > LARGEST) socket.destroy()
      return
    }
    isAnswered = true
    void answer(message, request.url ?? '/').then((text) => {
      socket.write(frame(TEXT, Buffer.from(text)))
      socket.end(frame(CLOSE, Buffer.of(0x03, 0xe8)))
    })
  })
}

/** The text of the first frame, once it is all there; what a browser sends is masked (5.3). */
function readFrame(bytes: Buffer): string | undefined {
  if (bytes.length < 6 || bytes[0] !== TEXT) return undefined
  const short = bytes[1]! & 0x7f
  if (short === 127) return undefined
  const start = short === 126 ? 4 : 2
  const length = short === 126 ? bytes.readUInt16BE(2) : short
  const mask = bytes.subarray(start, start + 4)
  const masked = bytes.subarray(start + 4, start + 4 + length)
  if (masked.length < length) return undefined
  return Buffer.from(masked.map((byte, index) => byte ^ mask[index % 4]!)).toString('utf8')
}

function frame(kind: number, payload: Buffer): Buffer {
  if (payload.length < 126) return Buffer.concat([Buffer.of(kind, payload.length), payload])
  const header = Buffer.of(kind, 126, 0, 0)
  header.writeUInt16BE(payload.length, 2)
  return Buffer.concat([header, payload])
}
