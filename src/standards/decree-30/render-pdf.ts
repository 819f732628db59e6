import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

export type PdfSource = {
  /** A Typst template below `src`; it imports `/standards/decree-30/layout.typ` and reads `facts`. */
  readonly template: URL
  /** Plain JSON. Strings are printed as they are, never read as Typst code. */
  readonly data: unknown
  readonly title: string
  readonly author: string
  /** Written into the file instead of the time of rendering: the same source gives the same bytes. */
  readonly createdAt: Temporal.Instant
}

const workspace = fileURLToPath(new URL('../../', import.meta.url))
const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')))
// Results of a template that was not used in the last ten renderings are dropped; without it memory grows past 0.6 GB.
const evictAfter = 10

let compiler: NodeCompiler | undefined

/** A place that the template keeps free with `place-for`; points from the lower left corner of its page. */
export type PdfPlace = {
  readonly name: string
  readonly page: number
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** PDF/A-2b, fonts embedded. A template that does not compile throws with the messages of Typst. */
export async function renderPdf(source: PdfSource): Promise<Uint8Array> {
  return (await renderWithPlaces(source)).pdf
}

/** The PDF, and where the places came to stand that are signed or filled later. */
export async function renderWithPlaces(
  source: PdfSource,
): Promise<{ readonly pdf: Uint8Array; readonly places: readonly PdfPlace[] }> {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] })
  try {
    const compiled = compiler.compile({
      mainFilePath: fileURLToPath(source.template),
      inputs: { data: inputOf(source) },
    })
    if (!compiled.result) throw new Error(messages(compiler, compiled.takeDiagnostics()))
    const marks: unknown = compiler.query(compiled.result, { selector: '<place>', field: 'value' })
    return {
      pdf: new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'a-2b' })),
      places: (marks as readonly Mark[]).map(placeOf),
    }
  } finally {
    compiler.evictCache(evictAfter)
  }
}

type Mark = Readonly<Record<'x' | 'y' | 'width' | 'height' | 'pageHeight' | 'page', number>> & { readonly name: string }

/** Typst counts from the top of the page, PDF from its foot. */
function placeOf({ name, page, x, y, width, height, pageHeight }: Mark): PdfPlace {
  return { name, page, box: { x, y: pageHeight - y - height, width, height } }
}

function inputOf(source: PdfSource): string {
  const at = source.createdAt.toZonedDateTimeISO('UTC')
  const created = [at.year, at.month, at.day, at.hour, at.minute, at.second]
  return JSON.stringify({ facts: source.data, meta: { title: source.title, author: source.author, created } })
}

function messages(typst: NodeCompiler, failure: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  return failure ? `typst: ${JSON.stringify(typst.fetchDiagnostics(failure))}` : 'typst: no document'
}
