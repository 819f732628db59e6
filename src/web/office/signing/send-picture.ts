import { kernelErrors } from '#kernel/errors.ts'
import type { Download } from '../../http/index.ts'

/** Shown under our address, because the module keeps nothing of a PNG but its picture. */
export function sendPicture(png: string | null, fileName: string): Download {
  if (png === null) throw kernelErrors.problem('not-found')
  return { content: Buffer.from(png, 'base64'), mediaType: 'image/png', fileName, isShownInBrowser: true }
}
