import { formatFileSize } from '../format.ts'
import { usePage, useText } from '../page-context.ts'
import { Button } from './button.tsx'
import { FieldFrame } from './field-frame.tsx'
import { inputAttributes, type FieldProps } from './field-props.ts'
import { UploadedFiles, type UploadedFile } from './uploaded-files.tsx'

type FileFieldProps = FieldProps & {
  /** Endings with their dot, as `.pdf`; the server looks at the content all the same. */
  readonly accepts: readonly string[]
  readonly limitBytes: number
  readonly uploaded?: readonly UploadedFile[] | undefined
  readonly isMultiple?: boolean | undefined
}

/** In a `Form` with files. Buttons post `intent=upload`, and `remove=<file id>` for each file already there. */
export function FileField({ accepts, limitBytes, uploaded = [], isMultiple = false, ...props }: FileFieldProps) {
  const { language } = usePage()
  const text = useText()
  const rule = text('ui.file.accepted', {
    types: accepts.map((ending) => ending.slice(1).toUpperCase()).join(', '),
    limit: formatFileSize(limitBytes, language),
  })
  const field = { ...props, hint: props.hint ? [props.hint, <br key="line" />, rule] : rule }
  return (
    <div class="file-field">
      <FieldFrame field={field}>
        <div class="file-row">
          <input {...inputAttributes(field)} type="file" accept={accepts.join(',')} multiple={isMultiple} />
          <Button kind="secondary" name="intent" value="upload">
            {text('ui.file.add')}
          </Button>
        </div>
      </FieldFrame>
      <UploadedFiles files={uploaded} />
    </div>
  )
}
