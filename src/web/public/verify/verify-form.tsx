import { LARGEST_FILE } from '#modules/signatures'
import { FieldFrame } from '../../ui/forms/field-frame.tsx'
import { inputAttributes } from '../../ui/forms/field-props.ts'
import { Button, formatFileSize, usePage, useText } from '../../ui/index.ts'

/** Browsers take a dropped file in the input itself; a detached signature and its file are chosen together. */
export function VerifyForm({ error }: { readonly error?: string | undefined }) {
  const text = useText()
  const { language } = usePage()
  const hint = [
    text('verify.files-hint', { limit: formatFileSize(LARGEST_FILE, language) }),
    <br key="line" />,
    text('verify.detached-hint'),
  ]
  const field = { name: 'files', label: text('verify.files'), hint, error }
  return (
    <form action="/verify" method="post" enctype="multipart/form-data">
      <div class="file-field">
        <FieldFrame field={field}>
          <div class="file-row">
            {/* No `accept`: a detached signature comes with a file of any kind. */}
            <input {...inputAttributes(field)} type="file" multiple />
          </div>
        </FieldFrame>
      </div>
      <Button>{text('verify.button')}</Button>
    </form>
  )
}
