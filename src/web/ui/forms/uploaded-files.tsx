import { formatFileSize } from '../format.ts'
import { Icon } from '../icons/icon.tsx'
import { usePage, useText } from '../page-context.ts'

export type UploadedFile = {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly href?: string | undefined
}

export function UploadedFiles({ files }: { readonly files: readonly UploadedFile[] }) {
  const { language } = usePage()
  const text = useText()
  if (files.length === 0) return null
  return (
    <ul class="uploaded-files" aria-label={text('ui.file.uploaded')}>
      {files.map((file) => (
        <li key={file.id}>
          <Icon name="file" />
          <span>
            {file.href ? <a href={file.href}>{file.name}</a> : file.name}{' '}
            <span class="muted">{formatFileSize(file.bytes, language)}</span>
          </span>
          <button
            type="submit"
            class="button quiet"
            name="remove"
            value={file.id}
            aria-label={text('ui.file.remove-named', { name: file.name })}
          >
            {text('ui.file.remove')}
          </button>
        </li>
      ))}
    </ul>
  )
}
