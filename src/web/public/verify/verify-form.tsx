import { LARGEST_FILE } from '#modules/signatures'
import { formatFileSize, usePage, useText } from '../../ui/index.ts'
import { FileForm } from './file-form.tsx'

export function VerifyForm({ error }: { readonly error?: string | undefined }) {
  const text = useText()
  const { language } = usePage()
  const hint = [
    text('verify.files-hint', { limit: formatFileSize(LARGEST_FILE, language) }),
    <br key="line" />,
    text('verify.detached-hint'),
  ]
  return (
    <FileForm
      action="/verify"
      label={text('verify.files')}
      button={text('verify.button')}
      {...{ hint, error }}
      isMultiple
    />
  )
}
