import type { EventData } from 'node:test'
import { inspect } from 'node:util'

/** The title, the place and the reason; frames inside Node say nothing to the reader. */
export function describeFailure(data: EventData.TestFail, title: string): string {
  const error = data.details.error as { cause?: unknown }
  const cause = error.cause ?? data.details.error
  const text = cause instanceof Error ? `${cause.stack ?? cause.message}${nested(cause)}` : inspect(cause)
  const lines = text.split('\n').filter((line) => !/^\s+at .*(node:internal|node:async_hooks)/.test(line))
  return `\n✖ ${title} (line ${data.line ?? '?'})\n${lines.map((line) => `    ${line}`).join('\n')}\n`
}

function nested(error: Error): string {
  return error.cause === undefined ? '' : `\ncaused by: ${inspect(error.cause)}`
}
