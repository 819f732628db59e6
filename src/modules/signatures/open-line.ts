export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

type LineSettings = {
  readonly mostWaiting: number
  /** What whoever comes then is told. */
  readonly whenFull: () => Error
}

/** One piece of work after the other, in the order in which they come. */
export function openLine({ mostWaiting, whenFull }: LineSettings): TakeTurn {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (work) => {
    if (waiting >= mostWaiting) throw whenFull()
    waiting += 1
    const own = last.then(work).finally(() => (waiting -= 1))
    last = own.catch(() => {})
    return await own
  }
}
