import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker, type ResourceLimits } from 'node:worker_threads'
import { errors } from '../errors.ts'
import type { FileReport } from './file-report.ts'

/** What travels to the worker: paths and plain bytes. */
export type VerificationOrder = {
  readonly name: string
  readonly path: string
  readonly originalPath: string | undefined
  /** Certificates, DER. */
  readonly anchors: readonly Uint8Array[]
  /** ISO instant. */
  readonly at: string
}

type Limits = { readonly patience: number; readonly memory: ResourceLimits }

const LIMITS: Limits = {
  /** 500 signatures in 7 MB take 3.8 s with both passes; answers about revocation may need 10 s more. */
  patience: 30_000,
  /** Of a worker that starts; one that is kept has what it was given. */
  memory: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 },
}

let idle: Worker | undefined

/**
 * Verifies in a thread of its own, kept for the next file: what strangers send may be made to be slow or to take memory without end,
 * and then costs this thread, not the server. One at a time (see `takeTurn`).
 */
export async function verifyInWorker(order: VerificationOrder, limits: Limits = LIMITS): Promise<FileReport> {
  const worker = idle ?? startWorker(limits.memory)
  idle = undefined
  worker.ref()
  const listening = new AbortController()
  try {
    const report = await answerOf(worker, order, { patience: limits.patience, signal: listening.signal })
    idle = worker
    return report
  } catch (error) {
    await worker.terminate()
    throw error
  } finally {
    listening.abort()
    worker.unref()
  }
}

/** Without our own loader: the worker needs no JSX, and Node reads the rest itself. */
function startWorker(resourceLimits: ResourceLimits): Worker {
  const worker = new Worker(new URL('./verification-worker.ts', import.meta.url), { execArgv: [], resourceLimits })
  // One that dies while nobody waits for it must not end the server, nor be asked again.
  worker.on('error', () => {})
  worker.once('exit', () => {
    if (idle === worker) idle = undefined
  })
  return worker
}

type Answer = { readonly report: FileReport } | { readonly failure: string }

type Waiting = { readonly patience: number; readonly signal: AbortSignal }

async function answerOf(worker: Worker, order: VerificationOrder, { patience, signal }: Waiting): Promise<FileReport> {
  const first = Promise.race([
    once(worker, 'message', { signal }) as Promise<[Answer]>,
    once(worker, 'exit', { signal }).then(() => Promise.reject(new Error('the verification worker ended'))),
    pause(patience, undefined, { signal }).then(() => Promise.reject(errors.problem('file-too-hard'))),
  ])
  worker.postMessage(order)
  const [answer] = await first.catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? errors.problem('file-too-hard', { cause: error }) : error
  })
  if ('failure' in answer) throw new Error(answer.failure)
  return answer.report
}
