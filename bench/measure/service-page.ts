import type { Client } from '../load/http-client.ts'
import { runFor } from '../load/run-load.ts'
import type { Measurement } from '../measurement.ts'
import { cpuSeconds } from '../system/process-figures.ts'
import { SERVICE_PAGE, type System } from '../system/start-system.ts'

const ROUNDS = 4
const SECONDS = 2
const CONNECTIONS = 8

/** Processor time of the server for a rendered page and for a file it serves, in turn; the cheapest round of each counts. */
export async function measureServicePage(client: Client, system: System): Promise<Measurement> {
  const page = { cheapest: Infinity, rate: 0 }
  const file = { cheapest: Infinity, rate: 0 }
  const stylesheet = await findStylesheet(system.url)
  await round(client, system.pid, SERVICE_PAGE)
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const [path, best] of [
      [SERVICE_PAGE, page],
      [stylesheet, file],
    ] as const) {
      const { rate, cost } = await round(client, system.pid, path)
      best.rate = Math.max(best.rate, rate)
      best.cheapest = Math.min(best.cheapest, cost)
    }
  }
  return {
    name: 'service page rendered',
    ours: page.cheapest * 1000,
    against: file.cheapest * 1000,
    kind: 'peer',
    unit: 'ms CPU',
    note: `${SERVICE_PAGE} against the style sheet as a static file, both compressed as a browser asks, ${CONNECTIONS} connections; ${page.rate.toFixed(0)} pages/s and ${file.rate.toFixed(0)} files/s with the sender on the same cores`,
  }
}

async function round(client: Client, pid: number, path: string): Promise<{ rate: number; cost: number }> {
  let asked = 0
  const before = cpuSeconds(pid)
  const rate = await runFor(SECONDS, CONNECTIONS, () => {
    asked++
    return client.send({ path, headers: { 'accept-encoding': 'gzip, br', accept: 'text/html' } })
  })
  return { rate, cost: (cpuSeconds(pid) - before) / asked }
}

async function findStylesheet(url: string): Promise<string> {
  const html = await (await fetch(url + SERVICE_PAGE)).text()
  const path = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1]
  if (!path) throw new Error('the service page names no style sheet')
  return path
}
