import type { UploadWay } from '#modules/procedures'
import { FileField, type FieldProps, type UploadedFile } from '../../ui/index.ts'

type FileInputProps = FieldProps & {
  readonly file: { readonly rules: UploadWay; readonly uploaded: readonly UploadedFile[] } | undefined
}

export function FileInput({ file, ...props }: FileInputProps) {
  if (!file) return null
  const { rules, uploaded } = file
  return (
    <FileField
      {...props}
      accepts={rules.mediaTypes.map(endingOf)}
      limitBytes={rules.maximumMegabytes * 1_000_000}
      uploaded={uploaded}
      isMultiple={rules.maximumFiles > 1}
    />
  )
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'application/pdf': '.pdf',
}

function endingOf(mediaType: string): string {
  return ENDINGS[mediaType] ?? `.${mediaType.split('/').at(-1)}`
}
