import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

export interface Served {
  readonly url: string
  close(): Promise<void>
}

export interface ServeOptions {
  /** 0 takes a free port, for tests. */
  readonly port: number
  /** Called with the final address, since an issuer must know its own before it can be built. */
  readonly build: (url: string) => RequestListener | Promise<RequestListener>
  /** For stand-ins that speak WebSocket. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex) => void
}

/** Listens on the loopback interface only: a stand-in must never be reachable from another machine. */
export async function serve({ port, build, upgrade }: ServeOptions): Promise<Served> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const upgraded = new Set<Duplex>()
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
      for (const socket of upgraded) socket.destroy()
    })
  if (upgrade) {
    server.on('upgrade', (request, socket) => {
      upgraded.add(socket)
      socket.once('close', () => upgraded.delete(socket))
      upgrade(request, socket)
    })
  }
  try {
    server.on('request', await build(url))
  } catch (error) {
    await close()
    throw error
  }
  return { url, close }
}
