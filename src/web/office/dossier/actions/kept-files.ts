import { textOf, textsOf, type FormValues, type Upload } from '../../../http/index.ts'

/** A file that has arrived for a form which is not sent yet. It belongs to its uploader, so that naming it gives nothing away. */
export type KeptFile = {
  readonly partCode: string
  readonly sha256: string
  readonly bytes: number
  readonly name: string
}

/** Of the hidden inputs that carry such files from one showing of the form to the next. */
export const KEPT_FILE = 'kept-file'

/** What the form carried along and what has just arrived, without what was taken out. */
export function keptFiles(form: FormValues, uploads: readonly Upload[] = []): readonly KeptFile[] {
  const removed = textOf(form, 'remove')
  const arrived = uploads.map(({ field, ...file }) => ({ partCode: field, ...file }))
  return [...textsOf(form, KEPT_FILE).map(readKept), ...arrived].filter((file) => idOf(file) !== removed)
}

export function idOf({ partCode, sha256 }: KeptFile): string {
  return `${partCode}:${sha256}`
}

/** The form as it is shown again, with its files. */
export function withKeptFiles(form: FormValues, files: readonly KeptFile[]): FormValues {
  return new Map([...form, [KEPT_FILE, files.map(writeKept)]])
}

/** The name stands last, because it may have spaces. */
export function writeKept({ partCode, sha256, bytes, name }: KeptFile): string {
  return [partCode, sha256, bytes, name].join(' ')
}

function readKept(line: string): KeptFile {
  const [partCode = '', sha256 = '', bytes = '', ...name] = line.split(' ')
  return { partCode, sha256, bytes: Number(bytes) || 0, name: name.join(' ') }
}
