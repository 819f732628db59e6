import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'

const tinos = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')))

/** Typefaces of Decree 30 documents; Tinos has the metrics of Times New Roman and all Vietnamese letters. */
export const typefaces = {
  upright: join(tinos, '400Regular/Tinos_400Regular.ttf'),
  italic: join(tinos, '400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bold: join(tinos, '700Bold/Tinos_700Bold.ttf'),
} as const

export type PageSize = { readonly width: number; readonly height: number }

/** A PDF of one page without margins, in points: what signatures and fields show. Costs 15 ms with a font: keep it. */
export async function drawPage(size: PageSize, draw: (page: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const page = new PDFDocument({ size: [size.width, size.height], margin: 0, autoFirstPage: true, pdfVersion: '1.7' })
  const chunks: Uint8Array[] = []
  const done = new Promise<void>((resolve, reject) => {
    page.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    page.on('end', resolve)
    page.on('error', reject)
  })
  draw(page)
  page.end()
  await done
  return Buffer.concat(chunks)
}
