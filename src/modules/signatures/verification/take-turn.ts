import { errors } from '../errors.ts'

// Each waits with its file on disk and its connection open: 25 MB and a few seconds each.
const MOST_WAITING = 20

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** One verification after the other; beyond a short line whoever comes is asked to come back. */
export async function takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (waiting >= MOST_WAITING) throw errors.problem('verification-busy')
  waiting += 1
  const before = last
  const own = before.then(work).finally(() => (waiting -= 1))
  last = own.catch(() => {})
  return await own
}
