import { appendFileSync } from 'node:fs'
import path from 'node:path'
import type { EventData } from 'node:test'
import type { TestEvent } from 'node:test/reporters'
import { describeFailure } from './describe-failure.ts'
import { addTally, emptyTally, type Tally } from './tally.ts'

type Result = EventData.TestPass | EventData.TestFail

/** Shows failures as they come, one line for each file, and leaves the numbers where `npm test` adds them up. */
// node:test takes a reporter only as a default export.
// oxlint-disable-next-line import/no-default-export
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const files = new Map<string, Tally>()
  const printed = new Map<string, string>()
  const parents = new Set<string>()
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      printed.set(data.file!, (printed.get(data.file!) ?? '') + data.message)
    } else if (type === 'test:pass' || type === 'test:fail') {
      if (data.parentId !== undefined) parents.add(keyOf(data, data.parentId))
      if (data.details.type === 'suite' || isOnlyParent(data, parents)) continue
      const file = path.relative('.', data.file ?? data.name)
      const { tally, text } = judge(data, file)
      files.set(file, addTally(files.get(file) ?? emptyTally, tally))
      if (text) yield text + (isWholeFile(data) ? indent(printed.get(file) ?? '') : '')
    }
  }
  for (const [file, { passed, failed, skipped }] of files) {
    const notes = [
      `${passed}`,
      failed.length > 0 && `${failed.length} failed`,
      skipped.length > 0 && `${skipped.length} skipped`,
    ]
    yield `${failed.length > 0 ? '✖' : '✔'} ${file}  ${notes.filter(Boolean).join(', ')}\n`
  }
  const total = [...files.values()].reduce(addTally, emptyTally)
  if (process.env.SEN_TEST_TALLY) appendFileSync(process.env.SEN_TEST_TALLY, `${JSON.stringify(total)}\n`)
}

function judge(data: Result, file: string): { tally: Tally; text?: string } {
  const title = `${file}: ${data.name}`
  if ('error' in data.details)
    return { tally: { ...emptyTally, failed: [title] }, text: describeFailure(data as EventData.TestFail, title) }
  if (data.skip !== undefined || data.todo !== undefined) {
    return { tally: { ...emptyTally, skipped: [`${title} (${data.skip ?? data.todo})`] } }
  }
  // A file without a test passes for node:test; a test that cannot fail is none.
  if (isWholeFile(data)) return { tally: { ...emptyTally, failed: [title] }, text: `\n✖ ${file} holds no test\n` }
  return { tally: { ...emptyTally, passed: 1 } }
}

/** Its subtests are counted; it counts itself only when its own body failed. */
function isOnlyParent(data: Result, parents: ReadonlySet<string>): boolean {
  const ownFailure =
    'error' in data.details && (data.details.error as { failureType?: string }).failureType !== 'subtestsFailed'
  return !ownFailure && parents.has(keyOf(data, data.testId))
}

/** Test numbers are counted anew in each process. */
function keyOf(data: Result, id: number): string {
  return `${(data as { entryFile?: string }).entryFile ?? ''}:${id}`
}

function isWholeFile(data: Result): boolean {
  return data.nesting === 0 && data.file !== undefined && path.resolve(data.name) === data.file
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ')
}
