import { Type } from 'typebox'
import { query } from '#kernel/operations.ts'
import { Empty, Instant, LocalizedText, nullable, Uuid } from '#kernel/schemas.ts'
import { officeOf } from '../enrolment/access.ts'
import { permissions } from '../permissions.ts'
import { CopyText, copyTextOf } from './copy-text.ts'
import { listCopiesOf } from './queries.ts'

export const listCopies = query({
  name: 'signatures/list-copies',
  summary: {
    vi: 'Xem 50 bản sao, phụ lục điện tử mới nhất của cơ quan',
    en: 'See the newest 50 electronic copies and annexes of the organisation',
  },
  permission: permissions['list-copies'],
  audit: { unrecorded: 'clerks looking at what their own office had signed; opening a file is recorded' },
  input: Empty,
  output: Type.Object({
    copies: Type.Array(
      Type.Object({
        copyId: Uuid,
        text: CopyText,
        fileName: Type.String(),
        stage: Type.Enum(['waiting', 'signed', 'refused']),
        fault: nullable(LocalizedText),
        orderedAt: Instant,
        signedAt: nullable(Instant),
      }),
    ),
  }),
  async run(call) {
    const copies = await listCopiesOf(call.tx, officeOf(call.actor))
    return {
      copies: copies.map((copy) => ({
        copyId: copy.id,
        text: copyTextOf(copy),
        fileName: copy.file_name,
        stage: copy.stage,
        fault: copy.fault && { vi: copy.fault.vi, en: copy.fault.en },
        orderedAt: copy.ordered_at.toString(),
        signedAt: copy.signed_at?.toString() ?? null,
      })),
    }
  },
})
