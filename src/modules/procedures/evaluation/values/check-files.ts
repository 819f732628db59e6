import type { UploadWay } from '../../definition/part.ts'
import type { Fault } from '../check-value.ts'

/**
 * The files attached to a part, as the file store described them: `[{ name, mediaType, bytes }]`, the media type found in the
 * content, never the declared one.
 */
export function checkFiles(value: unknown, rule: UploadWay | undefined): readonly Fault[] {
  if (!Array.isArray(value) || !rule) return [attachAgain]
  if (value.length > rule.maximumFiles) return [tooMany(rule.maximumFiles)]
  return value.flatMap((file: unknown, index) =>
    checkFile(file, rule).map((fault) => ({ ...fault, at: String(index) })),
  )
}

function checkFile(file: unknown, { mediaTypes, maximumMegabytes }: UploadWay): readonly Fault[] {
  const { mediaType, bytes } = (file ?? {}) as { readonly mediaType?: unknown; readonly bytes?: unknown }
  if (typeof mediaType !== 'string' || typeof bytes !== 'number') return [attachAgain]
  if (!mediaTypes.includes(mediaType)) return [wrongType(mediaTypes)]
  if (bytes > maximumMegabytes * 1024 * 1024) return [tooLarge(maximumMegabytes)]
  return bytes > 0 ? [] : [attachAgain]
}

const attachAgain: Fault = {
  message: {
    vi: 'Tệp chưa được tải lên đầy đủ. Chọn tệp và tải lên lại.',
    en: 'The file was not uploaded completely. Choose it and upload it again.',
  },
}

function wrongType(mediaTypes: readonly string[]): Fault {
  const names = mediaTypes.map((type) => type.split('/').at(-1)!.toUpperCase()).join(', ')
  return {
    message: {
      vi: `Tệp phải thuộc loại ${names}. Chọn tệp khác; đổi tên tệp không làm thay đổi loại tệp.`,
      en: `The file must be of type ${names}. Choose another one; renaming does not change its type.`,
    },
  }
}

function tooLarge(megabytes: number): Fault {
  return {
    message: {
      vi: `Tệp lớn hơn ${megabytes} MB. Chọn tệp nhỏ hơn hoặc chụp lại ở độ phân giải thấp hơn.`,
      en: `The file is larger than ${megabytes} MB. Choose a smaller one or scan it at a lower resolution.`,
    },
  }
}

function tooMany(limit: number): Fault {
  return {
    message: {
      vi: `Chỉ nhận tối đa ${limit} tệp. Bỏ bớt tệp không cần thiết.`,
      en: `No more than ${limit} files are taken. Remove what is not needed.`,
    },
  }
}
