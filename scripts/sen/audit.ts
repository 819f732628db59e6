import { sealAudit } from '#kernel/seal-audit.ts'
import { verifyAudit, type AuditFault } from '#kernel/verify-audit.ts'
import { say } from '../operator-console.ts'
import { withDatabase } from './operator-database.ts'

const FAULTS: Readonly<Record<AuditFault['kind'], { vi: string; en: string }>> = {
  'entry-missing': { vi: 'bản ghi đã bị xóa', en: 'the entry was deleted' },
  'entry-changed': { vi: 'nội dung bản ghi đã bị sửa', en: 'the entry was altered' },
  'link-broken': { vi: 'mắt xích không khớp với bản ghi trước', en: 'the link does not fit the one before' },
  'entry-unlinked': {
    vi: 'bản ghi (theo số dòng) không nằm trong chuỗi',
    en: 'the entry (by its row) hangs in no chain',
  },
  'subtree-changed': { vi: 'mã băm cây con lưu sẵn đã bị sửa', en: 'a stored subtree was changed' },
  'end-missing': { vi: 'các bản ghi từ đây đến cuối đã bị xóa', en: 'the entries from here to the end were deleted' },
  'position-missing': { vi: 'thiếu mắt xích liền trước', en: 'the link before is missing' },
}

/** Walks the audit chain from its first entry and names every place where somebody has changed it. */
export async function audit(): Promise<void> {
  await withDatabase(async (database) => {
    while ((await sealAudit(database)) > 0);
    const { faults, size: count } = await verifyAudit(database)
    for (const { position, kind } of faults)
      say(`Mắt xích ${position}: ${FAULTS[kind].vi}.`, `Link ${position}: ${FAULTS[kind].en}.`)
    if (faults.length === 0)
      return say(`Nhật ký kiểm toán nguyên vẹn: ${count} bản ghi.`, `The audit log is intact: ${count} entries.`)
    process.exitCode = 1
  })
}
