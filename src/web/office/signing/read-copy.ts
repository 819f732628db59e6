import { buffer } from 'node:stream/consumers'
import { COPY_FORMS, LARGEST_COPY, type CopyText } from '#modules/signatures'
import { textOf, type FileRulesFor, type FormValues, type Submission, type Visit } from '../../http/index.ts'
import { wrongInput } from '../wrong-input.ts'

export const COPY_CHOICES = [...COPY_FORMS, 'annex'] as const

export const copyRules: FileRulesFor = (field) =>
  field === 'file' ? { maximumBytes: LARGEST_COPY, accepted: ['application/pdf'] } : undefined

/** What was chosen and the file in base64, as the command takes it. */
export async function readCopy({ site }: Visit, { values, uploads, refusedFiles }: Submission) {
  const text = readText(values)
  if (refusedFiles) throw refusedFiles
  const [upload] = uploads
  if (!upload) throw wrongInput('file', (say) => say('office.signing.copies.file.missing'))
  const content = await buffer(site.platform.files.read(upload.sha256))
  return { text, fileName: upload.name, pdf: content.toString('base64') }
}

function readText(values: FormValues): CopyText {
  const chosen = COPY_CHOICES.find((choice) => choice === textOf(values, 'form'))
  if (!chosen) throw wrongInput('form', (say) => say('office.signing.copies.form.missing'))
  if (chosen !== 'annex') return { kind: 'copy', form: chosen }
  const numberAndNotation = textOf(values, 'numberAndNotation').trim().replace(/\s+/g, ' ')
  if (!/^[^/]+\/.+$/.test(numberAndNotation) || numberAndNotation.length > 60)
    throw wrongInput('numberAndNotation', (say) => say('office.signing.copies.number.missing'))
  return { kind: 'annex', numberAndNotation }
}
