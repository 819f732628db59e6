import { errors } from './errors.ts'

/** A schema sees the shape of a time, not whether there is one: 31 February has the right shape. */
export function readInstant(text: string): Temporal.Instant {
  return read(() => Temporal.Instant.from(text))
}

export function readDate(text: string): Temporal.PlainDate {
  return read(() => Temporal.PlainDate.from(text))
}

function read<Time>(parse: () => Time): Time {
  try {
    return parse()
  } catch (error) {
    throw errors.problem('time-impossible', { cause: error })
  }
}
