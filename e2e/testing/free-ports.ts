import { once } from 'node:events'
import { createServer } from 'node:net'
import { portsFrom, type Ports } from '../../scripts/start/ports.ts'

/** Below the range from which the kernel gives ports to outgoing connections, which would take one between look and use. */
const FIRST = 11_000
const LAST = 30_000
/** More than one demonstration needs, so that two never overlap and a second platform has its place. */
const BLOCK = 20

export function portOfSecondPlatform({ platform }: Ports): number {
  return platform + BLOCK - 1
}

/** Neighbouring ports that nobody uses; drawn at random, because several suites start at the same time. */
export async function freePorts(): Promise<Ports> {
  for (;;) {
    const ports = portsFrom(String(FIRST + Math.floor((Math.random() * (LAST - FIRST)) / BLOCK) * BLOCK))
    const free = await Promise.all(Object.values(ports).map(isFree))
    if (free.every(Boolean)) return ports
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
