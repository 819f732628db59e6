import assert from 'node:assert/strict'
import type { Answer } from './web-client.ts'

const EXCERPT = 600

/** Fails with the words of the page, without its markup: whole documents hide what went wrong. */
export function assertShows(answer: Answer, expected: RegExp, message = ''): void {
  const words = wordsOf(answer)
  if (expected.test(words)) return
  const main = words.slice(-EXCERPT)
  assert.fail(`${message} ${answer.url.pathname} (${answer.status}) does not show ${expected}: … ${main}`)
}

/** What a person reads of a page, from its main part on. */
export function wordsOf({ text }: Pick<Answer, 'text'>): string {
  const start = text.search(/<main\b/)
  return text
    .slice(Math.max(start, 0))
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}
