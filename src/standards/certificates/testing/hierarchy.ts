import { generateKeyPairSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { writeCrl } from '../../crl/write-crl.ts'
import type { CrlOrder } from '../../crl/write-crl.ts'
import type { Certificate } from '../certificate.ts'
import { issueCertificate } from '../issue-certificate.ts'
import type { CertificateOrder } from '../issue-certificate.ts'
import type { NameParts } from '../write-name.ts'
import { extendedKeyUsages } from '../object-identifiers.ts'

export interface Holder {
  readonly certificate: Certificate
  readonly key: KeyObject
}

export const now = Temporal.Instant.from('2026-11-22T03:00:00Z')
const validFrom = Temporal.Instant.from('2026-01-01T00:00:00Z')
// openssl signs by the clock of the machine: these tests must pass for as long as anybody runs them.
const validTo = Temporal.Instant.from('2099-01-01T00:00:00Z')

export function newKey(kind: 'P-256' | 'P-384' | 'RSA' | 'RSA-1024' = 'P-256'): KeyObject {
  if (kind === 'RSA') return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  if (kind === 'RSA-1024') return generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
  return generateKeyPairSync('ec', { namedCurve: kind }).privateKey
}

let serial = 0x6000_0000

/** A certificate by `issuer` (itself when undefined), for a new P-256 key; a person who signs documents unless told otherwise. */
export async function issueTo(
  subject: NameParts,
  issuer: Holder | undefined,
  {
    key = newKey(),
    ...order
  }: Partial<Omit<CertificateOrder, 'subject' | 'issuer'>> & { readonly key?: KeyObject } = {},
): Promise<Holder> {
  const certificate = await issueCertificate({
    subject,
    publicKey: key,
    issuer: issuer ?? { key },
    serialNumber: (++serial).toString(16),
    validFrom,
    validTo,
    keyUsage: ['digitalSignature', 'nonRepudiation'],
    ...order,
  })
  return { certificate, key }
}

const authority = { keyUsage: ['keyCertSign', 'cRLSign'] } as const
const country = ['C', 'VN'] as const

/** Root, an authority and everybody below it, with the names that break careless software. */
export async function createHierarchy(kind: 'P-256' | 'RSA' = 'P-256') {
  const rootName: NameParts = [country, ['O', 'Ban Cơ yếu Chính phủ (thử)'], ['CN', 'CA gốc – Đặng Ửng']]
  const root = await issueTo(rootName, undefined, { ...authority, authority: {}, key: newKey('P-384') })
  const caName: NameParts = [country, ['O', 'Cục Chứng thực số (thử)'], ['CN', 'CA phục vụ cơ quan Nhà nước, “thử”']]
  const ca = await issueTo(caName, root, { ...authority, authority: { pathLength: 0 }, key: newKey(kind) })
  const below = (name: string, order: Parameters<typeof issueTo>[2] = {}) =>
    issueTo([country, ['O', 'Ủy ban nhân dân tỉnh Đắk Lắk'], ['CN', name]], ca, { key: newKey(kind), ...order })
  const purpose = (identifier: string, isCritical: boolean) => ({
    keyUsage: ['digitalSignature'] as const,
    extendedKeyUsage: { purposes: [identifier], isCritical },
  })
  return {
    root,
    ca,
    below,
    person: await below('Nguyễn Thị Ánh Tuyết'),
    organisation: await below('Sở Tư pháp'),
    stamper: await below('Dấu thời gian Nhà nước', purpose(extendedKeyUsages.timeStamping, true)),
    responder: await below('Trả lời OCSP', {
      ...purpose(extendedKeyUsages.ocspSigning, false),
      hasNoRevocationCheck: true,
    }),
  }
}

export type Hierarchy = Awaited<ReturnType<typeof createHierarchy>>

export function crlBy(issuer: Holder, revoked: CrlOrder['revoked'] = [], order: Partial<CrlOrder> = {}): Uint8Array {
  return writeCrl({
    issuer,
    number: 1,
    thisUpdate: now.subtract({ hours: 1 }),
    nextUpdate: now.add({ hours: 24 }),
    revoked,
    ...order,
  })
}
