/** The only source of time for everything above the kernel, so that tests and replays decide what "now" is. */
export type Clock = { now(): Temporal.Instant }

/** Milliseconds, because PostgreSQL keeps microseconds and a hash over a time must survive the round trip. */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant().round('millisecond'),
}

export type FakeClock = Clock & {
  setTo(instant: Temporal.Instant | string): void
  advance(duration: Temporal.DurationLike): void
}

/** A clock that stands still until a test moves it. */
export function fakeClock(start: string): FakeClock {
  let now = Temporal.Instant.from(start)
  return {
    now: () => now,
    setTo(instant) {
      now = Temporal.Instant.from(instant)
    },
    advance(duration) {
      now = now.add(duration)
    },
  }
}
