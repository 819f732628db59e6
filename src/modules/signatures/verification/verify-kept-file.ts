import type { Platform } from '#kernel/platform.ts'
import type { Request } from '#kernel/run-operation.ts'
import type { FileReport } from './file-report.ts'
import { receiveFile } from './received-files.ts'
import { verifyReceivedFiles } from './verify-received-files.ts'

type Remembered = { readonly until: Temporal.Instant; readonly report: Promise<FileReport> }

// A certificate revoked a moment ago is told this much later; a code on a poster costs one verification in that time.
const KEPT_FOR = { minutes: 3 }
// A report of two signatures has about 5 KB.
const MOST_REMEMBERED = 500

const remembered = new Map<string, Remembered>()

/** The verdicts on a file of the platform's own store, each asked of the authorities at most once in a few minutes. */
export async function verifyKeptFile(platform: Platform, request: Request, sha256: string): Promise<FileReport> {
  const now = platform.clock.now()
  const known = remembered.get(sha256)
  if (known && Temporal.Instant.compare(now, known.until) < 0) return await known.report
  const report = verify(platform, request, sha256)
  remember(sha256, { until: now.add(KEPT_FOR), report })
  try {
    return await report
  } catch (error) {
    if (remembered.get(sha256)?.report === report) remembered.delete(sha256)
    throw error
  }
}

/** The worker reads files from disk, as it does with those that people send. */
async function verify(platform: Platform, request: Request, sha256: string): Promise<FileReport> {
  const file = await receiveFile(platform.files.read(sha256), `${sha256}.pdf`)
  try {
    return await verifyReceivedFiles(platform, request, [file])
  } finally {
    await file.discard()
  }
}

function remember(sha256: string, one: Remembered): void {
  remembered.delete(sha256)
  remembered.set(sha256, one)
  for (const oldest of remembered.keys()) {
    if (remembered.size <= MOST_REMEMBERED) break
    remembered.delete(oldest)
  }
}
