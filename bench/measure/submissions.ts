import { randomUUIDv7 } from 'node:crypto'
import os from 'node:os'
import type { Platform } from '#kernel/platform.ts'
import { runOperation } from '#kernel/run-operation.ts'
import { submitDossier } from '#modules/dossiers'
import { recordStatements } from '../database/record-statements.ts'
import { insertsOf, replayInserts } from '../database/replay-inserts.ts'
import { enterApplicants, enterDesk } from '../load/applicants.ts'
import { prepareDraft, type ReadyDraft } from '../load/drafts.ts'
import type { Client } from '../load/http-client.ts'
import { runClosedLoop, runOpenLoop } from '../load/run-load.ts'
import { percentile, type Measurement } from '../measurement.ts'
import { cpuSeconds } from '../system/process-figures.ts'

export const ROUNDS = 4
export const PER_ROUND = 200
export const ARRIVALS = { perSecond: 50, seconds: 20 }
const CONNECTIONS = 10

type Target = { readonly client: Client; readonly pid: number; readonly drafts: ReadyDraft[] }

/** Submissions a second over HTTP, in turn with the same rows inserted by nothing but a driver; the best round of each counts. */
export async function measureSubmissions({ client, pid, drafts }: Target, peer: Platform): Promise<Measurement> {
  const { statements, inserts, since } = await recordSubmission(peer)
  await round(client, drafts)
  const rates = { ours: 0, peer: 0 }
  let cheapest = Infinity
  for (let turn = 1; turn < ROUNDS; turn++) {
    const before = cpuSeconds(pid)
    rates.ours = Math.max(rates.ours, await round(client, drafts))
    cheapest = Math.min(cheapest, (cpuSeconds(pid) - before) / PER_ROUND)
    const replay = () => replayInserts(peer.pool, inserts, since)
    rates.peer = Math.max(rates.peer, await runClosedLoop(PER_ROUND, CONNECTIONS, replay))
  }
  return {
    name: 'submissions, closed loop',
    ours: rates.ours,
    against: rates.peer,
    kind: 'peer',
    unit: '/s',
    note: `POST /api/dossiers/submit-dossier by open sessions over ${CONNECTIONS} connections, best of ${ROUNDS - 1} rounds of ${PER_ROUND}; peer: the ${inserts.length} inserts of one submission (of its ${statements} statements), one commit, fsync on, same server; platform ${(cheapest * 1000).toFixed(1)} ms of processor time for each, with what follows in the background`,
  }
}

/** How long people wait when so many a second arrive, however long the others take. */
export async function measureLatency({ client, drafts }: Target): Promise<Measurement> {
  const batch = drafts.splice(0, ARRIVALS.perSecond * ARRIVALS.seconds)
  const latencies = await runOpenLoop(ARRIVALS, (index) => submit(client, batch[index]!))
  const at = (share: number) => percentile(latencies, share).toFixed(0)
  return {
    name: `p95 of submissions at ${ARRIVALS.perSecond}/s`,
    ours: percentile(latencies, 0.95),
    against: 300,
    kind: 'limit',
    unit: 'ms',
    note: `open loop for ${ARRIVALS.seconds} s, counted from the planned moment of sending; p50 ${at(0.5)}, p99 ${at(0.99)}, slowest ${at(1)} ms; load average of the machine then ${os.loadavg()[0]!.toFixed(1)}`,
  }
}

async function round(client: Client, drafts: ReadyDraft[]): Promise<number> {
  const batch = drafts.splice(0, PER_ROUND)
  return await runClosedLoop(PER_ROUND, CONNECTIONS, (index) => submit(client, batch[index]!))
}

async function submit(client: Client, { draftId, cookie }: ReadyDraft): Promise<void> {
  await client.send({
    path: '/api/dossiers/submit-dossier',
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUIDv7() },
    body: JSON.stringify({ draftId }),
  })
}

async function recordSubmission(peer: Platform) {
  await enterDesk(peer)
  const [applicant] = await enterApplicants(peer, 1)
  const draftId = await prepareDraft(peer, applicant!)
  const since = Date.now()
  const request = {
    actor: applicant!.actor,
    requestId: 'bench',
    language: 'vi',
    idempotencyKey: randomUUIDv7(),
  } as const
  const statements = await recordStatements(peer, (recorded) =>
    runOperation(recorded, submitDossier, request, { draftId }),
  )
  return { statements: statements.length, inserts: insertsOf(statements), since }
}
