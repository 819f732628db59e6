import { createHash } from 'node:crypto'
import type { Box } from '../box.ts'
import { rectangleOf } from '../box.ts'
import type { FormField } from '../form-fields.ts'
import { listFormFields } from '../form-fields.ts'
import { beginRevision } from '../pdf/append-revision.ts'
import type { Revision } from '../pdf/append-revision.ts'
import { embedPage } from '../pdf/embed-page.ts'
import { getPage } from '../pdf/find-page.ts'
import type { PdfFile } from '../pdf/open-pdf.ts'
import { catalogOf, openPdf } from '../pdf/open-pdf.ts'
import { viewOfPage, type Turn } from '../pdf/page-view.ts'
import { PdfError } from '../pdf/pdf-error.ts'
import type { PdfRef, PdfValue } from '../pdf/pdf-value.ts'
import { dict, isKind, name, textString, withEntries } from '../pdf/pdf-value.ts'
import { addField } from './add-field.ts'
import { embedSignature } from './embed-signature.ts'
import { requireChangeable } from './require-changeable.ts'
import type { PreparedSignature } from './embed-signature.ts'

export type SignatureRequest = {
  /** A field that `prepareForm` made, or a new name; a new field without `place` is invisible. */
  readonly field: string
  readonly place?: { readonly page: number; readonly box: Box }
  /** A PDF of one page, of the proportions of the field as it is read. */
  readonly appearance?: Uint8Array
  readonly signedAt: Temporal.ZonedDateTime
  readonly reason?: string
  readonly signerName?: string
  readonly location?: string
  /** Bytes kept for the CMS: 8 KB do for a chain of three, 16 KB with a time-stamp. */
  readonly reserve?: number
}

export type SignatureToFinish = PreparedSignature & { readonly finish: (cms: Uint8Array) => Uint8Array }

/** First half of signing: everything but the CMS, which may be made elsewhere and later over `digest` (SHA-256). */
export function prepareSignature(bytes: Uint8Array, request: SignatureRequest): SignatureToFinish {
  const pdf = openPdf(bytes)
  requireChangeable(pdf)
  return reserveSignature(pdf, request, {
    Type: name('Sig'),
    SubFilter: name('ETSI.CAdES.detached'),
    M: { kind: 'string', bytes: Buffer.from(pdfDate(request.signedAt)) },
    ...(request.signerName === undefined ? {} : { Name: textString(request.signerName) }),
    ...(request.reason === undefined ? {} : { Reason: textString(request.reason) }),
    ...(request.location === undefined ? {} : { Location: textString(request.location) }),
  })
}

/** PAdES B-LTA: the place for an RFC 3161 token over the whole file; it has no time of its own (EN 319 142-1, 5.4.3). */
export function prepareDocumentTimeStamp(
  bytes: Uint8Array,
  request: Pick<SignatureRequest, 'field' | 'reserve'>,
): SignatureToFinish {
  return reserveSignature(openPdf(bytes), request, { Type: name('DocTimeStamp'), SubFilter: name('ETSI.RFC3161') })
}

type Placement = Pick<SignatureRequest, 'field' | 'place' | 'appearance' | 'reserve'>

function reserveSignature(
  pdf: PdfFile,
  request: Placement,
  entries: Readonly<Record<string, PdfValue>>,
): SignatureToFinish {
  const revision = beginRevision(pdf)
  const existing = findEmptyField(pdf, request.field)
  const reserve = request.reserve ?? 16_384
  const signature = revision.add(
    dict({
      // First, so that their places are found without searching through what signers wrote.
      ByteRange: [0, 9_999_999_999, 9_999_999_999, 9_999_999_999],
      Contents: { kind: 'string', bytes: new Uint8Array(reserve) },
      Filter: name('Adobe.PPKLite'),
      ...entries,
      ...lockOf(pdf, existing),
    }),
  )
  putIntoField({ pdf, revision, request, existing, signature })
  const prepared = sealByteRange(revision.append(), signature)
  return { ...prepared, finish: (cms) => embedSignature(prepared, cms) }
}

function findEmptyField(pdf: PdfFile, wanted: string): FormField | undefined {
  const field = listFormFields(pdf).find((candidate) => candidate.name === wanted)
  if (field && field.type !== 'Sig') throw new PdfError('field-already-exists', wanted)
  if (field && pdf.resolve(field.value) !== null) throw new PdfError('field-already-filled', wanted)
  return field
}

/** The lock of the field becomes part of what is signed (12.8.2.4). */
function lockOf(pdf: PdfFile, field: FormField | undefined): Readonly<Record<string, PdfValue>> {
  const lock = pdf.resolve(field?.dict.entries.get('Lock'))
  if (!isKind(lock, 'dict')) return {}
  const parameters = withEntries(lock, { Type: name('TransformParams'), V: name('1.2') })
  const reference = dict({
    Type: name('SigRef'),
    TransformMethod: name('FieldMDP'),
    TransformParams: parameters,
    Data: catalogOf(pdf).ref,
  })
  return { Reference: [reference] }
}

type Target = {
  readonly pdf: PdfFile
  readonly revision: Revision
  readonly request: Placement
  readonly existing: FormField | undefined
  readonly signature: PdfRef
}

function putIntoField({ pdf, revision, request, existing, signature }: Target): void {
  const { appearance } = request
  const pictureOf = (turn: Turn) => appearance && { AP: dict({ N: embedPage(revision, appearance, turn) }) }
  if (existing) {
    revision.put(existing.ref, withEntries(existing.dict, { V: signature, ...pictureOf(0) }))
    return
  }
  const page = getPage(pdf, request.place?.page ?? 1)
  addField(pdf, revision, {
    page,
    entries: {
      FT: name('Sig'),
      T: textString(request.field),
      V: signature,
      Rect: request.place ? rectangleOf(request.place.box) : [0, 0, 0, 0],
      ...pictureOf(request.place ? viewOfPage(pdf, page).turn : 0),
    },
  })
}

function sealByteRange(
  appended: { readonly bytes: Uint8Array; readonly offsets: ReadonlyMap<number, number> },
  signature: PdfRef,
): PreparedSignature {
  const document = Buffer.from(appended.bytes.buffer, appended.bytes.byteOffset, appended.bytes.length)
  const object = appended.offsets.get(signature.number)!
  const range = document.indexOf('[', object)
  const rangeEnd = document.indexOf(']', range)
  const start = document.indexOf('<', rangeEnd)
  const end = document.indexOf('>', start) + 1
  const numbers = `[0 ${start} ${end} ${document.length - end}`
  document.write(numbers.padEnd(rangeEnd - range, ' '), range, 'latin1')
  const digest = createHash('sha256').update(document.subarray(0, start)).update(document.subarray(end)).digest()
  return { document, digest, contents: { start, end } }
}

/** `D:20260205083000+07'00'` (7.9.4). */
function pdfDate(at: Temporal.ZonedDateTime): string {
  const digits = at.toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:T]/g, '')
  return `D:${digits}${at.offset.replace(':', "'")}'`
}
