import { drawPage } from './draw-page.ts'
import type { PageSize } from './draw-page.ts'

/** A PNG with a transparent ground, as large as it fits: the blue handwritten signature, the red seal (Decree 30, annex I). */
export function imageAppearance(png: Uint8Array, size: PageSize): Promise<Uint8Array> {
  return drawPage(size, (page) => {
    page.image(Buffer.from(png), 0, 0, { fit: [size.width, size.height], align: 'center', valign: 'center' })
  })
}
