import type { FileReport } from '#modules/signatures'
import type { Translate } from '../../texts/index.ts'

/** How many signatures there are and how many of each conclusion; document time-stamps are counted with them and named. */
export function summaryOf({ signatures, counts }: Pick<FileReport, 'signatures' | 'counts'>, text: Translate): string {
  const stamps = signatures.filter(({ kind }) => kind === 'document-time-stamp').length
  const facts = { total: signatures.length - stamps, ...counts }
  return stamps === 0 ? text('verify.summary', facts) : text('verify.summary-with-stamps', { ...facts, stamps })
}
