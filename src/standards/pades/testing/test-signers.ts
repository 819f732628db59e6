import { generateKeyPairSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Certificate } from '../../certificates/certificate.ts'
import { issueCertificate } from '../../certificates/issue-certificate.ts'
import type { CertificateOrder } from '../../certificates/issue-certificate.ts'
import type { NameParts } from '../../certificates/write-name.ts'

export type TestSigner = {
  readonly certificate: Certificate
  readonly key: KeyObject
  readonly issuers: readonly Certificate[]
}

export type TestSigners = Record<'person' | 'organisation' | 'timestamp' | 'stranger', TestSigner> & {
  readonly root: Certificate
  readonly authority: Certificate
}

const validFrom = Temporal.Instant.from('2026-01-01T00:00:00Z')
const validTo = Temporal.Instant.from('2036-01-01T00:00:00Z')
const state: NameParts = [
  ['C', 'VN'],
  ['O', 'Cơ quan nhà nước (MÔ PHỎNG)'],
]

/** Root → authority → people, organisation, time-stamp; every name with letters that broken tools garble. */
export async function createTestSigners(): Promise<TestSigners> {
  const root = await selfSigned('Gốc chứng thực thử nghiệm (MÔ PHỎNG)')
  const authority = await issuedBy(root, 'CA phục vụ cơ quan Nhà nước (MÔ PHỎNG)', {
    keyUsage: ['keyCertSign', 'cRLSign'],
    authority: {},
  })
  const leaf = { keyUsage: ['digitalSignature', 'nonRepudiation'] } as const
  const stamping = { ...leaf, extendedKeyUsage: { purposes: ['1.3.6.1.5.5.7.3.8'], isCritical: true } }
  return {
    root: root.certificate,
    authority: authority.certificate,
    person: await issuedBy(authority, 'Nguyễn Văn Ơn', leaf),
    organisation: await issuedBy(authority, 'Sở Tư pháp thành phố Huế', { ...leaf, isRsa: true }),
    timestamp: await issuedBy(authority, 'Dấu thời gian (MÔ PHỎNG)', stamping),
    stranger: await selfSigned('Kẻ lạ mặt'),
  }
}

function newKey(isRsa = false): { publicKey: KeyObject; privateKey: KeyObject } {
  return isRsa
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
}

async function selfSigned(commonName: string): Promise<TestSigner> {
  const pair = newKey()
  const certificate = await issueCertificate({
    subject: [...state, ['CN', commonName]],
    publicKey: pair.publicKey,
    issuer: { key: pair.privateKey },
    serialNumber: '01',
    validFrom,
    validTo,
    keyUsage: ['keyCertSign', 'cRLSign', 'digitalSignature'],
    authority: {},
  })
  return { certificate, key: pair.privateKey, issuers: [] }
}

let serial = 0x10

async function issuedBy(
  issuer: TestSigner,
  commonName: string,
  { isRsa, ...order }: Pick<CertificateOrder, 'keyUsage' | 'authority' | 'extendedKeyUsage'> & { isRsa?: boolean },
): Promise<TestSigner> {
  const pair = newKey(isRsa)
  const certificate = await issueCertificate({
    subject: [...state, ['CN', commonName]],
    publicKey: pair.publicKey,
    issuer: { certificate: issuer.certificate, key: issuer.key },
    serialNumber: (serial++).toString(16),
    validFrom,
    validTo,
    ...order,
  })
  return { certificate, key: pair.privateKey, issuers: [issuer.certificate, ...issuer.issuers] }
}
