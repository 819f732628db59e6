import type { DerElement } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readObjectIdentifier, readText } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import { nameAttributes } from './object-identifiers.ts'

export interface DistinguishedName {
  readonly bytes: Uint8Array
  /** In the order of the certificate; `type` is CN, O, OU … or the dotted identifier. Text is NFC. */
  readonly attributes: readonly { readonly type: string; readonly value: string }[]
  /** Equal for names that RFC 5280 7.1 holds equal: letter case, spaces and kind of string do not count. */
  readonly canonical: string
}

/** Throws DerError. */
export function readName(element: DerElement): DistinguishedName {
  const parts = fieldsOf(element, tags.sequence).rest().map(readRelativeName)
  const canonical = parts.map((part) => part.map(canonicalForm).toSorted().join('+')).join(',')
  return { bytes: element.bytes, attributes: parts.flat(), canonical }
}

/** First value of an attribute: `attributeOf(name, 'CN')`. */
export function attributeOf(name: DistinguishedName, type: string): string | undefined {
  return name.attributes.find((attribute) => attribute.type === type)?.value
}

/** One line for people: `Nguyễn Văn Ơn, Chủ tịch, UBND tỉnh …`. */
export function describeName(name: DistinguishedName): string {
  const shown = ['CN', 'T', 'OU', 'O'].map((type) => attributeOf(name, type)).filter((value) => value !== undefined)
  // Certificates of organisations carry one name as CN and as O.
  return [...new Set(shown.length > 0 ? shown : name.attributes.map(({ value }) => value))].join(', ')
}

function readRelativeName(element: DerElement): { type: string; value: string }[] {
  return fieldsOf(element, tags.set)
    .rest()
    .map((pair) => {
      const fields = fieldsOf(pair, tags.sequence)
      const identifier = readObjectIdentifier(fields.any())
      const value = readText(fields.any())
      fields.end()
      return { type: nameAttributes[identifier] ?? identifier, value }
    })
}

function canonicalForm({ type, value }: { type: string; value: string }): string {
  return JSON.stringify([type, value.trim().replaceAll(/\s+/g, ' ').toLowerCase()])
}
