import type { OperatorError } from '../operator-console.ts'

export type StopSignal = {
  /** Resolves when the operator asks to stop, rejects when a part is given up. */
  readonly promise: Promise<void>
  readonly isStopping: () => boolean
  readonly giveUp: (error: OperatorError) => void
}

/** Ctrl-C, `kill`, a closed terminal or a killed launcher; asking twice is asking once. */
export function untilStopped(): StopSignal {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let stopping = false
  const stop = () => {
    stopping = true
    resolve()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  // Nobody may be waiting yet when a part fails early.
  promise.catch(() => {})
  return {
    promise,
    isStopping: () => stopping,
    giveUp: (error) => {
      stopping = true
      reject(error)
    },
  }
}
