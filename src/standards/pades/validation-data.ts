import { beginRevision } from './pdf/append-revision.ts'
import type { PdfFile } from './pdf/open-pdf.ts'
import { catalogOf, openPdf } from './pdf/open-pdf.ts'
import { PdfError } from './pdf/pdf-error.ts'
import { decodeStream } from './pdf/decode-stream.ts'
import type { PdfDict, PdfValue } from './pdf/pdf-value.ts'
import { dict, isArray, isKind, name, withEntries } from './pdf/pdf-value.ts'

/** What a verifier needs years later, each entry DER (Document Security Store, ETSI EN 319 142-1, 5.4.2). */
export type ValidationData = {
  readonly certificates: readonly Uint8Array[]
  readonly ocspResponses: readonly Uint8Array[]
  readonly crls: readonly Uint8Array[]
}

const keys = { certificates: 'Certs', ocspResponses: 'OCSPs', crls: 'CRLs' } as const
const kinds = ['certificates', 'ocspResponses', 'crls'] as const
// Each answer is held against each certificate of each signature: 9,000 took two signatures 6 s. 500 signers need some 1,500.
const mostEntries = 2_000

/** PAdES B-LT: puts into the file, as an increment, what it does not hold yet; without anything new the bytes come back. */
export function addValidationData(bytes: Uint8Array, added: ValidationData): Uint8Array {
  const pdf = openPdf(bytes)
  const known = readValidationData(pdf)
  const revision = beginRevision(pdf)
  const store = storeOf(pdf) ?? dict({ Type: name('DSS') })
  const lists = kinds.flatMap((kind) => {
    const fresh = withoutKnown(added[kind], known[kind])
    if (fresh.length === 0) return []
    const listed = pdf.resolve(store.entries.get(keys[kind]))
    const streams = fresh.map((content) => revision.add({ kind: 'stream', dict: dict({}), content }))
    return [[keys[kind], [...(isArray(listed) ? listed : []), ...streams]] as const]
  })
  if (lists.length === 0) return bytes
  const catalog = catalogOf(pdf)
  const current = catalog.dict.entries.get('DSS')
  const filled = withEntries(store, Object.fromEntries(lists))
  if (isKind(current, 'ref')) revision.put(current, filled)
  else revision.put(catalog.ref, withEntries(catalog.dict, { DSS: revision.add(filled) }))
  return revision.append().bytes
}

export function readValidationData(pdf: PdfFile): ValidationData {
  const store = storeOf(pdf)
  const list = (key: string): readonly Uint8Array[] => {
    const items = pdf.resolve(store?.entries.get(key))
    if (!isArray(items)) return []
    if (items.length > mostEntries) throw new PdfError('pdf-too-complex', 'validation data without end')
    return items.flatMap((item) => contentOf(pdf.resolve(item)))
  }
  return { certificates: list(keys.certificates), ocspResponses: list(keys.ocspResponses), crls: list(keys.crls) }
}

function storeOf(pdf: PdfFile): PdfDict | undefined {
  const store = pdf.resolve(catalogOf(pdf).dict.entries.get('DSS'))
  return isKind(store, 'dict') ? store : undefined
}

function contentOf(value: PdfValue): readonly Uint8Array[] {
  return isKind(value, 'stream') ? [decodeStream(value)] : []
}

function withoutKnown(added: readonly Uint8Array[], known: readonly Uint8Array[]): readonly Uint8Array[] {
  const seen = new Set(known.map((entry) => Buffer.from(entry).toString('base64')))
  return added.filter((entry) => {
    const key = Buffer.from(entry).toString('base64')
    return !seen.has(key) && seen.add(key)
  })
}
