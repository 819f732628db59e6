import { spawnSync } from 'node:child_process'
import { generateKeyPairSync, hash, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { issueCertificate } from '#standards/certificates/issue-certificate.ts'
import { toPem } from '#standards/certificates/read-certificate.ts'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { keySignature, signCms } from '#standards/cms/sign-cms.ts'
import { verifyCms } from '#standards/cms/verify-cms.ts'
import { bestOf, expect } from './documents/rate.ts'
import type { Measurement } from './measurement.ts'

const letter = Buffer.alloc(32 * 1024, 'Công văn ')

type Signer = { readonly key: KeyObject; readonly certificate: Certificate }

/** CAdES-B of a 32 KB letter against the bare signature, and its verification against a process of openssl. */
export async function signDocuments(): Promise<Measurement[]> {
  const ec = await selfSigned(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)
  const rsa = await selfSigned(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
  return [await signing('P-256', ec), await signing('RSA-2048', rsa), await verifying(ec)]
}

async function signing(name: string, signer: Signer): Promise<Measurement> {
  const [ours, against] = await bestOf([() => cades(signer), async () => sign('sha256', letter, signer.key)])
  const note = 'CAdES-B with digest, attributes and certificate, one at a time; peer: crypto.sign over the same 32 KB'
  return { name: `CAdES signatures, ${name}`, ours, against, kind: 'peer', unit: '/s', note }
}

async function verifying(signer: Signer): Promise<Measurement> {
  const cms = await cades(signer)
  const folder = mkdtempSync(path.join(tmpdir(), 'sen-bench-'))
  writeFileSync(path.join(folder, 'letter'), letter)
  writeFileSync(path.join(folder, 'signed.p7s'), cms)
  writeFileSync(path.join(folder, 'anchor.pem'), toPem(signer.certificate.bytes))
  const options = ['-binary', '-inform', 'DER', '-in', 'signed.p7s', '-content', 'letter', '-CAfile', 'anchor.pem']
  const at = Temporal.Now.instant()
  const trust = { anchors: [signer.certificate] }
  try {
    const [ours, against] = await bestOf([
      async () => expect(verifyCms({ cms, content: letter, trust, at }).signatures[0].verdicts[0] === 'intact'),
      async () => expect(spawnSync('openssl', ['cms', '-verify', '-cades', ...options], { cwd: folder }).status === 0),
    ])
    const note = 'by a certificate that is its own anchor; peer: a process of openssl cms -verify -cades for each'
    return { name: 'CAdES verifications, P-256', ours, against, kind: 'peer', unit: '/s', note }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function cades({ key, certificate }: Signer): Promise<Uint8Array> {
  const signingTime = Temporal.Now.instant()
  const contentDigest = hash('sha256', letter, 'buffer')
  return signCms({ signer: signerOf(certificate), contentDigest, signingTime, sign: keySignature(key) })
}

const signers = new Map<Certificate, ReturnType<typeof createCmsSigner>>()

function signerOf(certificate: Certificate): ReturnType<typeof createCmsSigner> {
  const signer = signers.get(certificate) ?? createCmsSigner(certificate)
  signers.set(certificate, signer)
  return signer
}

async function selfSigned(key: KeyObject): Promise<Signer> {
  const now = Temporal.Now.instant()
  const certificate = await issueCertificate({
    subject: [
      ['C', 'VN'],
      ['CN', 'Người ký thử, Đặng Ửng'],
    ],
    publicKey: key,
    issuer: { key },
    serialNumber: '01',
    validFrom: now.subtract({ hours: 1 }),
    validTo: now.add({ hours: 24 }),
    keyUsage: ['digitalSignature', 'nonRepudiation'],
  })
  return { key, certificate }
}
