import type { PdfFile } from '../pdf/open-pdf.ts'
import { trailerOf } from '../pdf/open-pdf.ts'
import { changesInRevision } from './changes-in-revision.ts'
import type { PdfChange } from './pdf-change.ts'
import { reachFrom, referencesIn } from './reachable-objects.ts'

/** What the increments behind a revision did, in their order. */
export function readChanges(pdf: PdfFile, after: number): readonly PdfChange[] {
  const changes: PdfChange[] = []
  const missing = new Set(after < pdf.newest ? reachFrom(pdf, [trailerOf(pdf, after)], after).missing : [])
  for (let revision = after + 1; revision <= pdf.newest; revision++) {
    changes.push(...changesInRevision(pdf, revision, missing))
    for (const number of pdf.sections[revision]!.entries.keys()) {
      for (const named of referencesIn(pdf.get(number, revision))) {
        if (pdf.get(named, revision) === null) missing.add(named)
      }
    }
  }
  return changes
}
