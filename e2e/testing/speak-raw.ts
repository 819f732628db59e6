import { once } from 'node:events'
import { connect } from 'node:net'

/** Sends bytes as they are, for requests that no HTTP client would send; returns all that came back. */
export async function speakRaw(
  port: number,
  text: string,
  { cutAfter }: { readonly cutAfter?: number } = {},
): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const answer: Buffer[] = []
  socket.on('data', (chunk: Buffer) => answer.push(chunk))
  // The server may close before it has read everything.
  socket.on('error', () => {})
  socket.write(text)
  if (cutAfter !== undefined) setTimeout(() => socket.destroy(), cutAfter)
  else setTimeout(() => socket.destroy(), 5000).unref()
  await once(socket, 'close')
  return Buffer.concat(answer).toString('utf8')
}
