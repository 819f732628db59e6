import { listFormFields } from '../form-fields.ts'
import type { FormField } from '../form-fields.ts'
import { readChanges } from '../history/read-changes.ts'
import type { PdfChange } from '../history/pdf-change.ts'
import { listPages } from '../pdf/find-page.ts'
import type { PdfFile } from '../pdf/open-pdf.ts'
import type { PdfDict } from '../pdf/pdf-value.ts'
import { isKind, nameOf, textOf } from '../pdf/pdf-value.ts'
import { readCoveredRange } from './covered-range.ts'
import type { CoveredRange } from './covered-range.ts'
import type { PdfSignature, SignatureCoverage } from './pdf-signature.ts'
import { readSignatureLocks } from './signature-locks.ts'

/** Every signature with what it covers and what came after it, oldest first. Throws PdfError. */
export function readSignatures(pdf: PdfFile): readonly PdfSignature[] {
  const found = listFormFields(pdf).flatMap((field): Found[] => {
    const dict = field.type === 'Sig' ? pdf.resolve(field.value) : null
    return isKind(dict, 'dict') ? [{ field, dict, range: readCoveredRange(pdf, dict) }] : []
  })
  const first = Math.min(...found.map(({ range }) => range?.revision ?? pdf.newest))
  const changes = readChanges(pdf, first)
  const pages = new Map([...listPages(pdf)].map(({ ref }, index) => [ref.number, index + 1]))
  return found
    .toSorted((a, b) => (a.range?.end ?? 0) - (b.range?.end ?? 0))
    .map(({ field, dict, range }) => {
      const page = field.dict.entries.get('P')
      const number = isKind(page, 'ref') ? pages.get(page.number) : undefined
      return {
        field: field.name,
        kind: nameOf(dict.entries.get('SubFilter')) === 'ETSI.RFC3161' ? 'document-timestamp' : 'signature',
        claims: claimsOf(dict),
        ...(number === undefined ? {} : { page: number }),
        coverage: coverageOf(pdf, { dict, range, changes, isDoubled: isDoubled(found, dict, range) }),
      }
    })
}

type Found = { readonly field: FormField; readonly dict: PdfDict; readonly range: CoveredRange | undefined }

/** One value in two fields, or two values that each leave the other inside what they cover: one of them cannot be true. */
function isDoubled(found: readonly Found[], dict: PdfDict, range: CoveredRange | undefined): boolean {
  return (
    found.some((other) => other.dict !== dict && range !== undefined && other.range?.revision === range.revision) ||
    found.filter((other) => other.dict === dict).length > 1
  )
}

type Coverage = {
  readonly dict: PdfDict
  readonly range: CoveredRange | undefined
  readonly changes: readonly PdfChange[]
  readonly isDoubled: boolean
}

const knownFormats = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached', 'ETSI.RFC3161']

function coverageOf(pdf: PdfFile, { dict, range, changes, isDoubled }: Coverage): SignatureCoverage {
  const contents = dict.entries.get('Contents')
  const format = nameOf(dict.entries.get('SubFilter')) ?? ''
  if (!isKind(contents, 'string') || !knownFormats.includes(format)) return { ok: false, fault: 'signature-unreadable' }
  if (isDoubled) return { ok: false, fault: 'signature-doubled' }
  if (!range) return { ok: false, fault: 'byte-range-wrong' }
  const locks = readSignatureLocks(pdf, dict)
  const later = changes.filter(({ revision }) => revision > range.revision)
  return {
    ok: true,
    cms: withoutPadding(contents.bytes),
    parts: [pdf.bytes.subarray(0, range.gap.start), pdf.bytes.subarray(range.gap.end, range.end)],
    coversWholeFile: range.revision === pdf.newest,
    laterChanges: later.map((change) => ({ ...change, isAllowed: isAllowed(change, locks) })),
  }
}

function isAllowed({ kind, subject }: PdfChange, locks: ReturnType<typeof readSignatureLocks>): boolean {
  switch (kind) {
    case 'validation-data-added':
    case 'time-stamp-added':
      return true
    case 'signature-added':
    case 'visible-signature-added':
    case 'document-information-changed':
      return !locks.forbidsAllChanges
    case 'form-field-filled':
      return !locks.forbidsAllChanges && !locks.locksField(subject)
    default:
      return false
  }
}

/** The reserve behind the DER is zeros; the length of the outermost element says where it ends. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x30 || bytes[1] === undefined || bytes[1] === 0x80) return bytes
  if (bytes[1] < 0x80) return bytes.subarray(0, 2 + bytes[1])
  const count = bytes[1] & 0x7f
  if (count > 4 || bytes.length < 2 + count) return bytes
  return bytes.subarray(0, 2 + count + Buffer.from(bytes).readUIntBE(2, count))
}

function claimsOf(dict: PdfDict): PdfSignature['claims'] {
  const claim = <K extends keyof PdfSignature['claims']>(key: K, entry: string): Partial<PdfSignature['claims']> => {
    const text = textOf(dict.entries.get(entry))
    return text === undefined ? {} : { [key]: text }
  }
  return {
    ...claim('signedAt', 'M'),
    ...claim('signerName', 'Name'),
    ...claim('reason', 'Reason'),
    ...claim('location', 'Location'),
  }
}
