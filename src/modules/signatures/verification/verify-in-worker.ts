import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
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

/** 500 signatures in 7 MB take 3.8 s with both passes; answers about revocation may need 10 s more. */
const PATIENCE = 30_000
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }

let idle: Worker | undefined

/**
 * Verifies in a thread of its own, kept for the next file: what strangers send may be made to be slow or to take memory without end,
 * and then costs this thread, not the server. One at a time (see `takeTurn`).
 */
export async function verifyInWorker(order: VerificationOrder): Promise<FileReport> {
  const worker = idle ?? startWorker()
  idle = undefined
  worker.ref()
  const listening = new AbortController()
  try {
    const report = await answerOf(worker, order, listening.signal)
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
function startWorker(): Worker {
  return new Worker(new URL('./verification-worker.ts', import.meta.url), { execArgv: [], resourceLimits: MEMORY })
}

type Answer = { readonly report: FileReport } | { readonly failure: string }

async function answerOf(worker: Worker, order: VerificationOrder, signal: AbortSignal): Promise<FileReport> {
  const first = Promise.race([
    once(worker, 'message', { signal }) as Promise<[Answer]>,
    once(worker, 'exit', { signal }).then(() => Promise.reject(new Error('the verification worker ended'))),
    pause(PATIENCE, undefined, { signal }).then(() => Promise.reject(errors.problem('file-too-hard'))),
  ])
  worker.postMessage(order)
  const [answer] = await first.catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? errors.problem('file-too-hard', { cause: error }) : error
  })
  if ('failure' in answer) throw new Error(answer.failure)
  return answer.report
}
