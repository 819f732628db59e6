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

/** PDF/A-2b, fonts embedded. A template that does not compile throws with the messages of Typst. */
export async function renderPdf(source: PdfSource): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] })
  try {
    const compiled = compiler.compile({
      mainFilePath: fileURLToPath(source.template),
      inputs: { data: inputOf(source) },
    })
    if (!compiled.result) throw new Error(messages(compiler, compiled.takeDiagnostics()))
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'a-2b' }))
  } finally {
    compiler.evictCache(evictAfter)
  }
}

function inputOf(source: PdfSource): string {
  const at = source.createdAt.toZonedDateTimeISO('UTC')
  const created = [at.year, at.month, at.day, at.hour, at.minute, at.second]
  return JSON.stringify({ facts: source.data, meta: { title: source.title, author: source.author, created } })
}

function messages(typst: NodeCompiler, failure: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  return failure ? `typst: ${JSON.stringify(typst.fetchDiagnostics(failure))}` : 'typst: no document'
}
