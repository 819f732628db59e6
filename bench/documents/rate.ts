const ROUNDS = 5

export type Work = () => Promise<unknown>

/** Operations per second of each, in short turns, the best turn of each: other work on the machine slows single turns. */
export async function bestOf<const Works extends readonly Work[]>(
  works: Works,
  milliseconds = 400,
): Promise<{ readonly [Index in keyof Works]: number }> {
  const best = works.map(() => 0)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, work] of works.entries()) best[index] = Math.max(best[index]!, await rateOf(work, milliseconds))
  }
  return best as { readonly [Index in keyof Works]: number }
}

async function rateOf(work: Work, milliseconds: number): Promise<number> {
  const start = performance.now()
  let count = 0
  for (; performance.now() - start < milliseconds; count++) await work()
  return (count * 1000) / (performance.now() - start)
}

export function expect(isAccepted: boolean): void {
  if (!isAccepted) throw new Error('the signature was not accepted')
}
