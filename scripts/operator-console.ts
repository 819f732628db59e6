/** A failure the operator can mend: told in one sentence with the way out, never as a stack trace. */
export class OperatorError extends Error {
  readonly vietnamese: string

  constructor(vietnamese: string, english: string) {
    super(english)
    this.vietnamese = vietnamese
  }
}

/** One sentence for the operator, Vietnamese first. */
export function say(vietnamese: string, english: string): void {
  console.log(`${vietnamese}\n  ${english}`)
}

/** Tells what stopped the program, and lets it end with exit code 1. */
export function reportFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  const known = error instanceof OperatorError
  console.error(known ? error.vietnamese : `Lỗi ngoài dự kiến: ${reason}`)
  console.error(`  ${known ? reason : `Unexpected failure: ${reason}`}`)
  if (!known && process.env.SEN_DEBUG) console.error(error)
  process.exitCode = 1
}

/** Runs a program of ours; whatever stops it ends as a sentence. */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  // A closed terminal must not become an exception while the children are being stopped.
  process.stdout.on('error', () => {})
  await main().catch(reportFailure)
}

/** `1,2` for Vietnamese sentences, `1.2` for English ones. */
export function secondsSince(start: number): { readonly vi: string; readonly en: string } {
  const en = ((Date.now() - start) / 1000).toFixed(1)
  return { vi: en.replace('.', ','), en }
}
