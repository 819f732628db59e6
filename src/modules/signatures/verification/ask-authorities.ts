import type { Certificate } from '#standards/certificates/certificate.ts'
import type { RevocationEvidence } from '#standards/certificates/check-revocation.ts'
import { writeOcspRequest } from '#standards/ocsp/ocsp-request.ts'

/** A certificate and who answers for it. */
export type Link = { readonly certificate: Certificate; readonly issuer: Certificate }

type Piece = { readonly kind: keyof RevocationEvidence; readonly bytes: Uint8Array }

const MOST_CERTIFICATES = 40
const PATIENCE = 5_000
const LARGEST = { ocsp: 256 << 10, crls: 16 << 20 }

/** Every certificate of a chain but its top, unless its issuer says that nobody need ask. */
export function linksOf(chain: readonly Certificate[]): Link[] {
  return chain
    .slice(0, -1)
    .map((certificate, depth) => ({ certificate, issuer: chain[depth + 1]! }))
    .filter(({ certificate }) => !certificate.extensions.hasNoRevocationCheck)
}

/** Asks OCSP, else the list, about each certificate once; whoever does not answer leaves a gap. */
export async function askAuthorities(links: readonly Link[]): Promise<RevocationEvidence> {
  const different = [...new Map(links.map((link) => [link.certificate.fingerprint, link])).values()]
  const lists = new Map<string, Promise<Uint8Array | undefined>>()
  const pieces = await Promise.all(different.slice(0, MOST_CERTIFICATES).map((link) => askAbout(link, lists)))
  const of = (kind: Piece['kind']) => pieces.flatMap((piece) => (piece?.kind === kind ? [piece.bytes] : []))
  return { ocsp: of('ocsp'), crls: [...new Set(of('crls'))] }
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
