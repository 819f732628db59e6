import { textOf, textsOf, type FormValues, type Submission } from '../../http/index.ts'

/** A file that was uploaded for a supplement which has not been sent yet; the form itself carries it from page to page. */
export type KeptFile = {
  readonly partCode: string
  readonly sha256: string
  readonly bytes: number
  readonly name: string
}

/** What stands in the hidden input `kept`. Nobody gains by changing it: the command takes only what the person uploaded. */
export function keptText({ partCode, sha256, bytes, name }: KeptFile): string {
  return [partCode, sha256, bytes, name].join(':')
}

export function keptFilesIn(values: FormValues): KeptFile[] {
  return textsOf(values, 'kept').map((text) => {
    const [partCode = '', sha256 = '', bytes = '', ...name] = text.split(':')
    return { partCode, sha256, bytes: Number(bytes) || 0, name: name.join(':') }
  })
}

/** After this form: what was there, without the file whose button was pressed, and with what came along. */
export function keptAfter({ values, uploads }: Submission): KeptFile[] {
  const removed = textOf(values, 'remove')
  const before = keptFilesIn(values).filter((file) => keptText(file) !== removed)
  return [...before, ...uploads.map(({ field, ...file }) => ({ partCode: field, ...file }))]
}
