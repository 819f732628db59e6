import http from 'node:http'

export type Sent = {
  readonly path: string
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export type Client = {
  /** Sends and reads the whole answer; throws unless it is a success. */
  readonly send: (request: Sent) => Promise<void>
  readonly close: () => void
}

/** Kept-alive connections. Not `fetch`: that costs as much processor time as the page it asks for. */
export function openClient(url: string, connections: number): Client {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(url)
  return {
    send: ({ path, method = 'GET', headers = {}, body }) =>
      new Promise((resolve, reject) => {
        const request = http.request({ agent, hostname, port, path, method, headers }, (reply) => {
          const chunks: Buffer[] = []
          reply.on('data', (chunk: Buffer) => chunks.push(chunk))
          reply.on('end', () => {
            if (reply.statusCode! < 400) resolve()
            else reject(new Error(`${path}: ${reply.statusCode} ${Buffer.concat(chunks).toString().slice(0, 300)}`))
          })
        })
        request.on('error', reject)
        request.end(body)
      }),
    close: () => agent.destroy(),
  }
}
