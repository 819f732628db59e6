import { setTimeout as pause } from 'node:timers/promises'
import type { Measurement } from '../measurement.ts'
import { cpuSeconds, memoryOf } from '../system/process-figures.ts'

const IDLE_SECONDS = 10

/** Memory of the platform's process some seconds after it started and served its first page; the database is another process. */
export async function measureMemory(pid: number): Promise<Measurement> {
  await pause(5000)
  const before = cpuSeconds(pid)
  await pause(IDLE_SECONDS * 1000)
  const busy = ((cpuSeconds(pid) - before) / IDLE_SECONDS) * 100
  const { rss, pss } = memoryOf(pid)
  return {
    name: 'memory of the idle platform',
    ours: rss,
    against: 256,
    kind: 'limit',
    unit: 'MiB',
    note: `RSS, of it PSS ${pss.toFixed(0)} MiB; idle it uses ${busy.toFixed(1)} % of a core`,
  }
}
