import type { Certificate } from './certificate.ts'
import { remember } from './remember.ts'
import { signatureFault } from './signature-algorithms.ts'
import type { SignatureFault } from './signature-algorithms.ts'

/** From the certificate asked about up to and including a trust anchor. */
export type Chain = readonly Certificate[]

export interface ChainQuestion {
  readonly certificate: Certificate
  /** What came along or is known besides; nothing in it is trusted. */
  readonly pool: readonly Certificate[]
  readonly anchors: readonly Certificate[]
}

const LONGEST = 8
/** A hostile pool may offer many issuers of one name; each try costs a signature check. */
const MOST_TRIES = 64

/**
 * Every chain to an anchor whose names, key ids and signatures fit; validity and usage are not looked at here. A link signed with
 * a weak algorithm counts as fitting, so that the weakness can be named instead of "foreign".
 */
export function buildChains({ certificate, pool, anchors }: ChainQuestion): Chain[] {
  const trusted = new Set(anchors.map(({ fingerprint }) => fingerprint))
  const candidates = [...new Map([...anchors, ...pool].map((one) => [one.fingerprint, one])).values()]
  const chains: Chain[] = []
  let tries = 0
  const extend = (chain: Chain): void => {
    const last = chain.at(-1)!
    if (trusted.has(last.fingerprint)) return void chains.push(chain)
    if (chain.length >= LONGEST) return
    for (const issuer of candidates) {
      if (chain.includes(issuer) || !mayHaveIssued(issuer, last)) continue
      if (tries++ >= MOST_TRIES) return
      if (linkFault(last, issuer) !== 'signature-broken') extend([...chain, issuer])
    }
  }
  extend([candidates.find(({ fingerprint }) => fingerprint === certificate.fingerprint) ?? certificate])
  return chains
}

/** Why the issuer's key does not answer for the certificate; undefined when it does. */
export function linkFault(certificate: Certificate, issuer: Certificate): SignatureFault | undefined {
  return linkFaultOf({ certificate, issuer })
}

// A root on P-384 costs 700 µs each time; the answer for two fingerprints never changes.
const linkFaultOf = remember(
  ({ certificate, issuer }: { certificate: Certificate; issuer: Certificate }) =>
    certificate.fingerprint + issuer.fingerprint,
  ({ certificate: { signature }, issuer: { publicKey } }) =>
    signatureFault({ algorithm: signature.algorithm, publicKey, data: signature.over, signature: signature.value }),
)

function mayHaveIssued(issuer: Certificate, certificate: Certificate): boolean {
  if (issuer.subject.canonical !== certificate.issuer.canonical) return false
  const [wanted, own] = [certificate.extensions.authorityKeyId, issuer.extensions.subjectKeyId]
  return wanted === undefined || own === undefined || wanted === own
}
