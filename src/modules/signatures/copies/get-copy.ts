import { Type } from 'typebox'
import { query } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { officeOf } from '../enrolment/access.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { CopyText, copyTextOf } from './copy-text.ts'
import { getCopyOf } from './queries.ts'

export const getCopy = query({
  name: 'signatures/get-copy',
  summary: {
    vi: 'Tải bản sao, phụ lục điện tử đã ký số của cơ quan',
    en: 'Get an electronic copy or annex that the organisation has signed',
  },
  permission: permissions['get-copies'],
  audit: 'copy-fetched',
  input: Type.Object({ copyId: Uuid }, { additionalProperties: false }),
  output: Type.Object({
    text: CopyText,
    fileName: Type.String(),
    pdf: Type.String({ contentEncoding: 'base64' }),
  }),
  async run(call, { copyId }) {
    call.note({ subject: `copy:${copyId}` })
    const copy = await getCopyOf(call.tx, { id: copyId, organisation: officeOf(call.actor) })
    if (copy.stage !== 'signed') throw errors.problem('copy-not-signed')
    return { text: copyTextOf(copy), fileName: copy.file_name, pdf: copy.document!.toString('base64') }
  },
})
