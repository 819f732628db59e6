import { Type } from 'typebox'
import { listAuditEntriesAbout } from '#kernel/list-audit-entries.ts'
import { query } from '#kernel/operations.ts'
import { ShortText } from '#kernel/schemas.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { positionsOf, proveEntries } from './prove-entries.ts'

// A proof of a thousand entries is about a megabyte.
const MOST_ENTRIES = 1000

export const proveAuditEntries = query({
  name: 'signatures/prove-audit-entries',
  summary: {
    vi: 'Lấy tệp chứng minh các bản ghi nhật ký kiểm toán của cơ quan mình về một đối tượng (ví dụ dossier:0198…)',
    en: 'Have the audit entries of one’s own organisation about a subject (such as dossier:0198…) proved',
  },
  permission: permissions['prove-audit-entries'],
  audit: 'audit-entries-proved',
  input: Type.Object({ subject: ShortText }, { additionalProperties: false }),
  output: Type.Object({ proof: Type.String({ description: 'The proof file; its name ends in .sen-proof.json' }) }),
  async run(call, { subject }) {
    call.note({ subject })
    const { organisation } = call.actor
    const about = await listAuditEntriesAbout(call.tx, subject)
    // What people and other organisations did about it does not exist here.
    const own = organisation === null ? [] : about.filter(({ entry }) => entry.actor.organisation === organisation)
    if (own.length === 0) throw errors.problem('audit-entry-missing')
    const proof = await proveEntries(call, { positions: positionsOf(own).slice(-MOST_ENTRIES) })
    return { proof: Buffer.from(proof).toString() }
  },
})
