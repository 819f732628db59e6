import { Type } from 'typebox'
import { kernelErrors } from '#kernel/errors.ts'
import { query } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { permissions } from './permissions.ts'
import { FileReport } from './verification/file-report.ts'
import { findReceivedFile, type ReceivedFile } from './verification/received-files.ts'
import { listTrustAnchors } from './verification/trust-anchors.ts'
import { verifyInWorker } from './verification/verify-in-worker.ts'

export const verifyFile = query({
  name: 'signatures/verify-file',
  summary: {
    vi: 'Kiểm tra từng chữ ký số trong tệp: gửi tệp làm thân của yêu cầu POST tới cùng địa chỉ (application/octet-stream; tối đa 25 MB), hoặc multipart/form-data gồm chữ ký rời và tệp được ký',
    en: 'Verify every signature in a file: POST the file as the body to this address (application/octet-stream, at most 25 MB), or multipart/form-data with a detached signature and the file it is over',
  },
  permission: permissions['verify-files'],
  audit: { unrecorded: 'anybody checking a file of their own; nothing of it is kept' },
  input: Type.Object(
    {
      file: Uuid,
      original: Type.Optional(Uuid),
    },
    { additionalProperties: false },
  ),
  output: FileReport,
  async run({ now }, { file, original }) {
    const signed = getReceivedFile(file)
    const anchors = await listTrustAnchors()
    return await verifyInWorker({
      name: signed.name,
      path: signed.path,
      originalPath: original === undefined ? undefined : getReceivedFile(original).path,
      anchors: anchors.map(({ bytes }) => bytes),
      at: now.toString(),
    })
  },
})

function getReceivedFile(id: string): ReceivedFile {
  const file = findReceivedFile(id)
  if (!file) throw kernelErrors.problem('not-found')
  return file
}
