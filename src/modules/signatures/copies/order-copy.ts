import { hash, randomUUIDv7 } from 'node:crypto'
import { Type } from 'typebox'
import { enqueue } from '#kernel/jobs.ts'
import { command } from '#kernel/operations.ts'
import { ShortText, Uuid } from '#kernel/schemas.ts'
import { officeOf } from '../enrolment/access.ts'
import { permissions } from '../permissions.ts'
import { columnsOf, CopyText } from './copy-text.ts'
import { requireCopyable } from './require-copyable.ts'
import { requireSeal } from './require-seal.ts'
import { signCopy } from './sign-copy.ts'
import { insertCopy } from './store.ts'

export const LARGEST_COPY = 20 * 1024 * 1024

export const orderCopy = command({
  name: 'signatures/order-copy',
  summary: {
    vi: 'Ký số của cơ quan lên bản sao hoặc phụ lục điện tử: PDF, tối đa 20 MB',
    en: 'Have an electronic copy or annex signed by the organisation: PDF, at most 20 MB',
  },
  permission: permissions['order-copies'],
  audit: 'copy-ordered',
  input: Type.Object(
    {
      text: CopyText,
      fileName: ShortText,
      pdf: Type.String({
        contentEncoding: 'base64',
        pattern: '^[A-Za-z0-9+/]+={0,2}$',
        maxLength: Math.ceil(LARGEST_COPY / 3) * 4,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ copyId: Uuid }),
  async run(call, { text, fileName, pdf }) {
    const organisation = officeOf(call.actor)
    const document = Buffer.from(pdf, 'base64')
    requireCopyable(document)
    await requireSeal(call, organisation)
    const copyId = randomUUIDv7()
    const original = hash('sha256', document)
    // No file name: people put names of people into it.
    call.note({ subject: `copy:${copyId}`, detail: { kind: text.kind, original } })
    await insertCopy(call.tx, {
      id: copyId,
      organisation,
      ...columnsOf(text),
      file_name: fileName,
      stage: 'waiting',
      document,
      original_sha256: original,
      ordered_by: call.actor.id,
      ordered_at: call.now,
    })
    await enqueue(call.tx, signCopy, { copyId })
    return { copyId }
  },
})
