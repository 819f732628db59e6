import { DerError } from './der-error.ts'

/** Undefined where the bytes are not what they should be; every other error is ours and goes on. */
export function unlessMalformed<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof DerError) return undefined
    throw error
  }
}
