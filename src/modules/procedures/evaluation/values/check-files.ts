import type { UploadWay } from '../../definition/part.ts'
import type { Fault } from '../check-value.ts'

/** Digests of stored files. Their size, and their type by content, were held to the same rule when they were stored. */
export function checkFiles(value: unknown, rule: UploadWay | undefined): readonly Fault[] {
  if (!rule || !Array.isArray(value) || !value.every(isDigest)) return [attachAgain]
  return value.length > rule.maximumFiles ? [tooMany(rule.maximumFiles)] : []
}

function isDigest(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

const attachAgain: Fault = {
  message: {
    vi: 'Tệp chưa được tải lên đầy đủ. Chọn tệp và tải lên lại.',
    en: 'The file was not uploaded completely. Choose it and upload it again.',
  },
}

function tooMany(limit: number): Fault {
  return {
    message: {
      vi: `Chỉ nhận tối đa ${limit} tệp. Bỏ bớt tệp không cần thiết.`,
      en: `No more than ${limit} files are taken. Remove what is not needed.`,
    },
  }
}
