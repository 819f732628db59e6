/** Objects of ISO 32000-2 7.3. Names and strings hold bytes as Latin-1 text. Values are never changed in place. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfArray | PdfDict | PdfStream
export type PdfArray = readonly PdfValue[]
export type PdfName = { readonly kind: 'name'; readonly name: string }
export type PdfRef = { readonly kind: 'ref'; readonly number: number; readonly generation: number }
export type PdfDict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> }
export type PdfStream = { readonly kind: 'stream'; readonly dict: PdfDict; readonly content: Uint8Array }

export type PdfString = {
  readonly kind: 'string'
  readonly bytes: Uint8Array
  /** Where the token stands in what was read, with its brackets; a signature's byte range must leave out exactly this. */
  readonly span?: { readonly start: number; readonly end: number }
}

export function name(text: string): PdfName {
  return { kind: 'name', name: text }
}

export function ref(number: number, generation = 0): PdfRef {
  return { kind: 'ref', number, generation }
}

export function dict(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return { kind: 'dict', entries: new Map(Object.entries(entries)) }
}

/** The dictionary with entries replaced; an entry set to undefined is left out. */
export function withEntries(source: PdfDict, changes: Readonly<Record<string, PdfValue | undefined>>): PdfDict {
  const entries = new Map(source.entries)
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) entries.delete(key)
    else entries.set(key, value)
  }
  return { kind: 'dict', entries }
}

/** A text string: ASCII as it is, everything else in UTF-16 with its mark (7.9.2.2). */
export function textString(text: string): PdfString {
  const composed = text.normalize('NFC')
  // oxlint-disable-next-line no-control-regex -- ASCII is what all encodings of PDF share
  if (/^[\x20-\x7e]*$/.test(composed)) return { kind: 'string', bytes: Buffer.from(composed, 'latin1') }
  const utf16 = Buffer.from(composed, 'utf16le').swap16()
  return { kind: 'string', bytes: Buffer.concat([Buffer.from([0xfe, 0xff]), utf16]) }
}

export function textOf(value: PdfValue | undefined): string | undefined {
  if (!isKind(value, 'string')) return undefined
  const bytes = Buffer.from(value.bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le')
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8')
  return bytes.toString('latin1')
}

type Tagged = Extract<PdfValue, { readonly kind: string }>

export function isKind<K extends Tagged['kind']>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<Tagged, { readonly kind: K }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind
}

export function isArray(value: PdfValue | undefined): value is PdfArray {
  return Array.isArray(value)
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return isKind(value, 'name') ? value.name : undefined
}

/** The same object by value; references are equal when they name the same object. */
export function isSameValue(a: PdfValue | undefined, b: PdfValue | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (isArray(a) || isArray(b)) {
    return isArray(a) && isArray(b) && a.length === b.length && a.every((item, index) => isSameValue(item, b[index]))
  }
  switch (a.kind) {
    case 'name':
      return isKind(b, 'name') && a.name === b.name
    case 'ref':
      return isKind(b, 'ref') && a.number === b.number && a.generation === b.generation
    case 'string':
      return isKind(b, 'string') && Buffer.compare(a.bytes, b.bytes) === 0
    case 'dict':
      return isKind(b, 'dict') && changedKeys(a, b).length === 0
    case 'stream':
      return isKind(b, 'stream') && isSameValue(a.dict, b.dict) && Buffer.compare(a.content, b.content) === 0
    default:
      return a satisfies never
  }
}

/** Keys whose values differ, were added or are gone. */
export function changedKeys(before: PdfDict, after: PdfDict): readonly string[] {
  const keys = new Set([...before.entries.keys(), ...after.entries.keys()])
  return [...keys].filter((key) => !isSameValue(before.entries.get(key), after.entries.get(key)))
}
