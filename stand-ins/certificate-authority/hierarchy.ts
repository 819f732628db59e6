import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { issueCertificate } from '#standards/certificates/issue-certificate.ts'
import type { CertificateOrder } from '#standards/certificates/issue-certificate.ts'
import type { NameParts } from '#standards/certificates/write-name.ts'
import { extendedKeyUsages } from '#standards/certificates/object-identifiers.ts'
import { readCertificate, toPem } from '#standards/certificates/read-certificate.ts'
import { keptText } from '../serving/state.ts'

export interface Holder {
  readonly certificate: Certificate
  readonly key: KeyObject
}

/** An authority with the keys that answer for it: OCSP for all, time-stamps for those that serve people. */
export interface Authority extends Holder {
  readonly responder: Holder
  readonly stamper: Holder | undefined
}

export const authorityNames = ['root', 'rsa', 'ec'] as const
export type AuthorityName = (typeof authorityNames)[number]
export type Hierarchy = Readonly<Record<AuthorityName, Authority>>

export interface HierarchyPlace {
  /** Folder that keeps keys and certificates; without it they live as long as the process. */
  readonly directory: string | undefined
  /** Where lists and answers are to be had; stands in every certificate. */
  readonly url: string
  readonly now: Temporal.Instant
}

type KeyKind = 'P-256' | 'P-384' | 'RSA'

const office = [
  ['C', 'VN'],
  ['O', 'Ban Cơ yếu Chính phủ (MÔ PHỎNG)'],
] as const satisfies NameParts
const issuing = { keyUsage: ['keyCertSign', 'cRLSign'] } as const
const answering = {
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: { purposes: [extendedKeyUsages.ocspSigning], isCritical: false },
  hasNoRevocationCheck: true,
} as const
const stamping = {
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: { purposes: [extendedKeyUsages.timeStamping], isCritical: true },
} as const

/** A root on P-384, and below it one authority with RSA keys, as agencies have today, and one with P-256. */
export async function openHierarchy(place: HierarchyPlace): Promise<Hierarchy> {
  const root = await hold(place, {
    file: 'root',
    kind: 'P-384',
    commonName: 'CA gốc (MÔ PHỎNG)',
    years: 20,
    profile: { ...issuing, authority: {} },
  })
  const below = async (file: 'rsa' | 'ec', kind: KeyKind, commonName: string): Promise<Authority> => {
    const profile = { ...issuing, authority: { pathLength: 0 } }
    const holder = await hold(place, { file, kind, commonName, years: 10, profile, issuer: { name: 'root', ...root } })
    const issuer = { name: file, ...holder }
    return {
      ...holder,
      responder: await hold(place, {
        file: `${file}-ocsp`,
        kind,
        commonName: `OCSP – ${commonName}`,
        years: 5,
        profile: answering,
        issuer,
      }),
      stamper: await hold(place, {
        file: `${file}-tsa`,
        kind,
        commonName: `Dấu thời gian – ${commonName}`,
        years: 5,
        profile: stamping,
        issuer,
      }),
    }
  }
  const responder = {
    file: 'root-ocsp',
    kind: 'P-256',
    commonName: 'OCSP – CA gốc (MÔ PHỎNG)',
    years: 5,
    profile: answering,
  } as const
  return {
    root: {
      ...root,
      responder: await hold(place, { ...responder, issuer: { name: 'root', ...root } }),
      stamper: undefined,
    },
    rsa: await below('rsa', 'RSA', 'CA phục vụ cơ quan Nhà nước – RSA (MÔ PHỎNG)'),
    ec: await below('ec', 'P-256', 'CA phục vụ cơ quan Nhà nước – ECDSA (MÔ PHỎNG)'),
  }
}

/** Where a certificate of this authority sends whoever checks it. */
export function addressesOf(url: string, name: AuthorityName): NonNullable<CertificateOrder['addresses']> {
  return { ocsp: `${url}/ocsp`, issuer: `${url}/ca/${name}.cer`, crl: `${url}/crl/${name}.crl` }
}

/** 16 octets, positive. */
export function newSerialNumber(): string {
  const bytes = randomBytes(16)
  bytes[0] = (bytes[0]! & 0x3f) | 0x40
  return bytes.toString('hex')
}

interface Post {
  readonly file: string
  readonly kind: KeyKind
  readonly commonName: string
  readonly years: number
  readonly profile: Pick<CertificateOrder, 'keyUsage' | 'extendedKeyUsage' | 'authority' | 'hasNoRevocationCheck'>
  readonly issuer?: Holder & { readonly name: AuthorityName }
}

async function hold({ directory, url, now }: HierarchyPlace, post: Post): Promise<Holder> {
  const path = (extension: string) => directory && join(directory, `${post.file}.${extension}`)
  const key = createPrivateKey(kept(path('key'), () => newKey(post.kind)))
  const file = path('pem')
  if (file && existsSync(file)) return { key, certificate: readCertificate(readFileSync(file, 'utf8')) }
  const { issuer, profile, commonName, years } = post
  const certificate = await issueCertificate({
    ...profile,
    subject: [...office, ['CN', commonName]],
    publicKey: key,
    issuer: issuer ?? { key },
    serialNumber: newSerialNumber(),
    validFrom: now.subtract({ hours: 1 }),
    validTo: yearsAfter(now, years),
    ...(issuer ? { addresses: addressesOf(url, issuer.name) } : {}),
  })
  return { key, certificate: readCertificate(kept(file, () => toPem(certificate.bytes))) }
}

export function yearsAfter(now: Temporal.Instant, years: number): Temporal.Instant {
  return now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').add({ years }).toInstant()
}

function kept(file: string | undefined, make: () => string): string {
  return file ? keptText(file, make) : make()
}

function newKey(kind: KeyKind): string {
  const pair =
    kind === 'RSA'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: kind })
  return pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
