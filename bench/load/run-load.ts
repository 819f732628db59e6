import { setTimeout as pause } from 'node:timers/promises'

export type Work = (index: number) => Promise<unknown>

/** Closed loop: so many workers, each beginning the next piece when the last is done. Returns pieces a second. */
export async function runClosedLoop(pieces: number, workers: number, work: Work): Promise<number> {
  let next = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (next < pieces) await work(next++)
    }),
  )
  return (pieces * 1000) / (performance.now() - started)
}

/** The same for a length of time. */
export async function runFor(seconds: number, workers: number, work: Work): Promise<number> {
  const started = performance.now()
  let done = 0
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (performance.now() - started < seconds * 1000) await work(done++)
    }),
  )
  return (done * 1000) / (performance.now() - started)
}

/**
 * Open loop: arrivals keep to their timetable whether or not earlier ones are answered, as citizens do. Returns the latencies in
 * milliseconds, counted from the moment at which each should have been sent, so that a late sender hides nothing.
 */
export async function runOpenLoop(
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
  work: Work,
): Promise<number[]> {
  const started = performance.now()
  const latencies = Array.from({ length: perSecond * seconds }, async (_, index) => {
    const due = started + (index * 1000) / perSecond
    await pause(Math.max(0, due - performance.now()))
    await work(index)
    return performance.now() - due
  })
  return await Promise.all(latencies)
}
