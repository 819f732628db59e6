import { buffer } from 'node:stream/consumers'
import type { FileRulesFor, Submission, Visit } from '../../http/index.ts'
import { wrongInput } from '../wrong-input.ts'

/** The command refuses the same. */
export const LARGEST_IMAGE = 200_000

/** Whatever says that it is a PNG: that it really is a picture that may stand on a paper is for the command. */
export const imageRules: FileRulesFor = (field) =>
  field === 'image' ? { maximumBytes: LARGEST_IMAGE, accepted: ['image/png'] } : undefined

/** The uploaded picture in base64, as the command takes it. A file that was refused on its way speaks for itself. */
export async function readImage(
  { site }: Visit,
  { uploads, refusedFiles }: Submission,
): Promise<{ readonly png: string }> {
  if (refusedFiles) throw refusedFiles
  const [upload] = uploads
  if (!upload) throw wrongInput('image', (text) => text('office.signing.image.missing'))
  return { png: (await buffer(site.platform.files.read(upload.sha256))).toString('base64') }
}
