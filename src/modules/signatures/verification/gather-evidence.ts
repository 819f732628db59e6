import type { Certificate } from '#standards/certificates/certificate.ts'
import type { CheckedCertificate } from '#standards/certificates/check-certificate.ts'
import type { RevocationEvidence } from '#standards/certificates/check-revocation.ts'
import { writeOcspRequest } from '#standards/ocsp/ocsp-request.ts'
import type { Finding } from './finding.ts'

type Link = { readonly certificate: Certificate; readonly issuer: Certificate }
type Piece = { readonly kind: keyof RevocationEvidence; readonly bytes: Uint8Array }

const MOST_CERTIFICATES = 40
const PATIENCE = 5_000
const LARGEST = { ocsp: 256 << 10, crls: 16 << 20 }

/**
 * Asks OCSP, else the list, about every certificate below a trust anchor. Only certificates of a chain that we trust say where:
 * an address in a stranger's certificate would let anybody who sends a file make this server call whom he likes.
 */
export async function gatherEvidence(findings: readonly Finding[]): Promise<RevocationEvidence> {
  const links = new Map<string, Link>()
  for (const { signer, timeStamp } of findings) {
    for (const link of [...trustedLinks(signer), ...trustedLinks(timeStamp?.authority)]) {
      links.set(link.certificate.fingerprint, link)
    }
  }
  const lists = new Map<string, Promise<Uint8Array | undefined>>()
  const pieces = await Promise.all([...links.values()].slice(0, MOST_CERTIFICATES).map((link) => askAbout(link, lists)))
  const of = (kind: Piece['kind']) => pieces.flatMap((piece) => (piece?.kind === kind ? [piece.bytes] : []))
  return { ocsp: of('ocsp'), crls: of('crls') }
}

function trustedLinks(checked: CheckedCertificate | undefined): Link[] {
  if (!checked || checked.faults.includes('foreign-chain')) return []
  const { chain } = checked
  return chain
    .slice(0, -1)
    .map((certificate, depth) => ({ certificate, issuer: chain[depth + 1]! }))
    .filter(({ certificate }) => !certificate.extensions.hasNoRevocationCheck)
}

async function askAbout(
  { certificate, issuer }: Link,
  lists: Map<string, Promise<Uint8Array | undefined>>,
): Promise<Piece | undefined> {
  const { ocspAddresses, crlAddresses } = certificate.extensions
  const [responder] = ocspAddresses
  const answer = responder && (await askResponder(responder, writeOcspRequest({ certificate, issuer })))
  if (answer) return { kind: 'ocsp', bytes: answer }
  const [address] = crlAddresses
  if (!address) return undefined
  // One list names all that its authority has revoked.
  if (!lists.has(address)) lists.set(address, fetchBytes(address, {}, LARGEST.crls))
  const list = await lists.get(address)
  return list && { kind: 'crls', bytes: list }
}

function askResponder(address: string, request: Uint8Array): Promise<Uint8Array | undefined> {
  const headers = { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' }
  return fetchBytes(address, { method: 'POST', headers, body: Buffer.from(request) }, LARGEST.ocsp)
}

/** Undefined when there is no answer: the verdict then says that revocation is not known. */
async function fetchBytes(address: string, request: RequestInit, limit: number): Promise<Uint8Array | undefined> {
  try {
    if (!/^https?:$/.test(new URL(address).protocol)) return undefined
    const answer = await fetch(address, { ...request, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
    if (!answer.ok || !answer.body) return undefined
    const chunks: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of answer.body) {
      bytes += chunk.length
      if (bytes > limit) return undefined
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch {
    return undefined
  }
}
