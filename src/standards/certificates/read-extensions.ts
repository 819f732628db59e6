import { refuse } from '../der/der-error.ts'
import { childrenOf, readDer } from '../der/read-der.ts'
import type { DerElement } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readBits, readBoolean, readObjectIdentifier, readOctets, readSmallInteger } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import type { CertificateExtensions, KeyUsage } from './certificate.ts'
import { access, extensions as known } from './object-identifiers.ts'

export interface Extension {
  readonly type: string
  readonly isCritical: boolean
  readonly value: Uint8Array
}

/** `Extensions`, of a certificate, revocation list or OCSP message; the same one twice is refused (RFC 5280 4.2). */
export function readExtensionList(element: DerElement): Map<string, Extension> {
  const list = new Map<string, Extension>()
  for (const child of fieldsOf(element, tags.sequence).rest()) {
    const fields = fieldsOf(child, tags.sequence)
    const type = readObjectIdentifier(fields.any())
    const critical = fields.optional(tags.boolean)
    const value = readOctets(fields.any())
    fields.end()
    if (list.has(type)) refuse('value-unreadable')
    list.set(type, { type, isCritical: critical !== undefined && readBoolean(critical), value })
  }
  return list
}

export function readExtensions(element: DerElement | undefined): CertificateExtensions {
  const outer = element && childrenOf(element)[0]
  const list = outer ? readExtensionList(outer) : new Map<string, Extension>()
  const valueOf = (type: string) => {
    const extension = list.get(type)
    return extension && readDer(extension.value)
  }
  const extendedKeyUsage = list.get(known.extendedKeyUsage)
  const information = readAccess(valueOf(known.authorityInfoAccess))
  const understood = new Set<string>(Object.values(known))
  return {
    ...readConstraints(valueOf(known.basicConstraints)),
    ...present('keyUsage', readKeyUsage(valueOf(known.keyUsage))),
    ...present('extendedKeyUsage', extendedKeyUsage && readPurposes(extendedKeyUsage)),
    ...present('subjectKeyId', hexOf(valueOf(known.subjectKeyId), tags.octetString)),
    ...present('authorityKeyId', readAuthorityKeyId(valueOf(known.authorityKeyId))),
    ocspAddresses: information.filter(({ method }) => method === access.ocsp).map(({ address }) => address),
    issuerAddresses: information.filter(({ method }) => method === access.issuers).map(({ address }) => address),
    crlAddresses: readCrlAddresses(valueOf(known.crlDistributionPoints)),
    hasNoRevocationCheck: list.has(known.ocspNoCheck),
    unknownCritical: [...list.values()]
      .filter((one) => one.isCritical && !understood.has(one.type))
      .map(({ type }) => type),
  }
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): { [key in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [key in Key]: Value })
}

function readConstraints(element: DerElement | undefined): Pick<CertificateExtensions, 'isAuthority' | 'pathLength'> {
  if (!element) return { isAuthority: false }
  const fields = fieldsOf(element, tags.sequence)
  const authority = fields.optional(tags.boolean)
  const length = fields.optional(tags.integer)
  fields.end()
  return {
    isAuthority: authority !== undefined && readBoolean(authority),
    ...present('pathLength', length && readSmallInteger(length)),
  }
}

/** Bit 0 is the highest of the first octet; encipherOnly and decipherOnly (bits 7 and 8) only narrow keyAgreement. */
const usages: readonly KeyUsage[] = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
]

function readKeyUsage(element: DerElement | undefined): ReadonlySet<KeyUsage> | undefined {
  const first = element && (readBits(element)[0] ?? 0)
  return first === undefined ? undefined : new Set(usages.filter((_, bit) => first & (0x80 >> bit)))
}

function readPurposes({ value, isCritical }: Extension): CertificateExtensions['extendedKeyUsage'] {
  return { purposes: fieldsOf(readDer(value), tags.sequence).rest().map(readObjectIdentifier), isCritical }
}

function readAuthorityKeyId(element: DerElement | undefined): string | undefined {
  return hexOf(element && fieldsOf(element, tags.sequence).optional(0x80), 0x80)
}

function hexOf(element: DerElement | undefined, tag: number): string | undefined {
  if (element && element.tag !== tag) refuse('tag-unexpected')
  return element && Buffer.from(element.content).toString('hex')
}

function readAccess(element: DerElement | undefined): { method: string; address: string }[] {
  if (!element) return []
  return fieldsOf(element, tags.sequence)
    .rest()
    .flatMap((description) => {
      const fields = fieldsOf(description, tags.sequence)
      const method = readObjectIdentifier(fields.any())
      return addressesIn([fields.any()]).map((address) => ({ method, address }))
    })
}

function readCrlAddresses(element: DerElement | undefined): string[] {
  if (!element) return []
  const points = fieldsOf(element, tags.sequence).rest()
  const names = points
    .map((point) => fieldsOf(point, tags.sequence).optional(0xa0))
    .filter((name) => name !== undefined)
  return names.flatMap((name) =>
    childrenOf(name).flatMap((full) => (full.tag === 0xa0 ? addressesIn(childrenOf(full)) : [])),
  )
}

/** GeneralName [6], uniformResourceIdentifier. */
function addressesIn(names: readonly DerElement[]): string[] {
  return names.filter(({ tag }) => tag === 0x86).map(({ content }) => Buffer.from(content).toString('latin1'))
}
