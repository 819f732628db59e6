import { SignedXml } from 'xml-crypto'
import { keySignature } from '#standards/cms/sign-cms.ts'
import { identifiers, signatureMethods } from '#standards/xades/xml-names.ts'
import { signXades } from '#standards/xades/sign-xades.ts'
import { verifyXades } from '#standards/xades/verify-xades.ts'
import { createXadesSigner } from '#standards/xades/xades-signer.ts'
import { signers } from './documents/letter.ts'
import { bestOf, expect } from './documents/rate.ts'
import type { Measurement } from './measurement.ts'

const { organisation } = signers
const signer = createXadesSigner(organisation.certificate, organisation.issuers.slice(0, -1))
const sign = keySignature(organisation.key)

/** XAdES-B of a whole document, RSA-2048, against `xml-crypto`, which writes no properties of the signature. */
export async function signXml(): Promise<Measurement[]> {
  const sizes = { '2 KB': 2 << 10, '64 KB': 64 << 10, '1 MB': 1 << 20 }
  const lines: Measurement[] = []
  for (const [name, size] of Object.entries(sizes)) {
    const xml = messageOf(size)
    expect(
      verifyXades({ xml: await byUs(xml), trust: { anchors: [signers.root] }, at: now() }).verdicts[0] === 'intact',
    )
    const [ours, against] = await bestOf([() => byUs(xml), async () => byPeer(xml)])
    const note = 'RSA-2048, the whole document; peer: xml-crypto, the same reference without XAdES properties'
    lines.push({ name: `XAdES signatures, ${name}`, ours, against, kind: 'peer', unit: '/s', note })
  }
  return lines
}

export function messageOf(size: number): Buffer {
  const entry =
    '<vb:Muc so="7"><vb:TrichYeu>Về việc số hóa hồ sơ, kết quả giải quyết thủ tục hành chính</vb:TrichYeu></vb:Muc>\n'
  const count = Math.ceil(size / Buffer.byteLength(entry))
  return Buffer.from(`<vb:ThongDiep xmlns:vb="urn:sen:do">\n${entry.repeat(count)}</vb:ThongDiep>`)
}

const now = () => Temporal.Now.instant()

export function byUs(xml: Uint8Array): Promise<Uint8Array> {
  return signXades({ xml, signer, signedAt: now(), sign })
}

function byPeer(xml: Buffer): string {
  const signature = new SignedXml({
    privateKey: organisation.key,
    signatureAlgorithm: signatureMethods['rsa-sha256'],
    canonicalizationAlgorithm: identifiers.exclusiveCanonical,
  })
  const transforms = [identifiers.enveloped, identifiers.exclusiveCanonical]
  signature.addReference({ xpath: '/*', isEmptyUri: true, transforms, digestAlgorithm: identifiers.sha256 })
  signature.computeSignature(xml.toString())
  return signature.getSignedXml()
}
