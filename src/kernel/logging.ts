import pino, { type Logger } from 'pino'

/** Structured log lines. Errors are cut to type, code and stack: messages of the database may quote the values of a row. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
  })
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint } = error as { code?: string; constraint?: string }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    // A defect of ours (TypeError, RangeError …) quotes code, not people; a database error may quote a row.
    ...(code === undefined && { message: error.message }),
    stack: frames.slice(0, 8).map((line) => line.trim()),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  }
}
