import { errors } from '../errors.ts'
import { openLine } from '../open-line.ts'

// Each waits with its file on disk and its connection open: 25 MB and a few seconds each.
const MOST_WAITING = 20

/** One verification after the other; beyond a short line whoever comes is asked to come back. */
export const takeTurn = openLine({
  mostWaiting: MOST_WAITING,
  whenFull: () => errors.problem('verification-busy'),
})
