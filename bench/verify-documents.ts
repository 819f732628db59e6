import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { toPem } from '#standards/certificates/read-certificate.ts'
import { verifyPdf } from '#standards/pades/verify/verify-pdf.ts'
import { verifyXades } from '#standards/xades/verify-xades.ts'
import { letter, signers, signPdf, stamp } from './documents/letter.ts'
import { bestOf, expect } from './documents/rate.ts'
import type { Measurement } from './measurement.ts'
import { byUs, messageOf } from './sign-xml.ts'

const trust = { anchors: [signers.root] }

/** One verdict after the other in this process, against a process of another program for each. */
export async function verifyDocuments(): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sen-bench-'))
  try {
    return [await verifyLetter(folder), await verifyMessage(folder)]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function verifyLetter(folder: string): Promise<Measurement> {
  const byPerson = await signPdf({ pdf: letter, signer: signers.person, field: 'mot', stamp })
  const pdf = await signPdf({ pdf: byPerson, signer: signers.organisation, field: 'hai', stamp })
  writeFileSync(path.join(folder, 'letter.pdf'), pdf)
  const check = () => verifyPdf({ pdf, trust, at: Temporal.Now.instant() })
  const [ours, against] = await bestOf([
    async () => {
      const checked = check()
      expect(checked.ok && checked.signatures.every(({ verdicts }) => verdicts[0] === 'intact'))
    },
    async () => expect(spawnSync('pdfsig', ['-nocert', 'letter.pdf'], { cwd: folder }).status === 0),
  ])
  const note =
    'letters of 32 KB with two signatures and time-stamps, chains and later changes judged; peer: a process of pdfsig each, no chains'
  return { name: 'PAdES verifications', ours, against, kind: 'peer', unit: '/s', note }
}

async function verifyMessage(folder: string): Promise<Measurement> {
  const xml = await byUs(messageOf(64 << 10))
  writeFileSync(path.join(folder, 'message.xml'), xml)
  writeFileSync(path.join(folder, 'root.pem'), toPem(signers.root.bytes))
  writeFileSync(path.join(folder, 'authority.pem'), toPem(signers.authority.bytes))
  const trusted = '--verify --trusted-pem root.pem --untrusted-pem authority.pem'.split(' ')
  const properties = ['--id-attr:Id', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties']
  const [ours, against] = await bestOf([
    async () => expect(verifyXades({ xml, trust, at: Temporal.Now.instant() }).verdicts[0] === 'intact'),
    async () => expect(spawnSync('xmlsec1', [...trusted, ...properties, 'message.xml'], { cwd: folder }).status === 0),
  ])
  const note = 'messages of 64 KB, chains judged; peer: a process of xmlsec1 each'
  return { name: 'XAdES verifications', ours, against, kind: 'peer', unit: '/s', note }
}
