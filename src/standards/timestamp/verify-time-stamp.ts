import type { Certificate } from '../certificates/certificate.ts'
import type { CheckedCertificate, Trust } from '../certificates/check-certificate.ts'
import { readDigestAlgorithm } from '../certificates/signature-algorithms.ts'
import { checkSigner, digestOf } from '../cms/check-signer.ts'
import type { Content } from '../cms/check-signer.ts'
import { contentTypes } from '../cms/object-identifiers.ts'
import { readCms } from '../cms/read-cms.ts'
import { verdictsOf } from '../cms/verdicts.ts'
import type { TimeStampFault, Verdicts } from '../cms/verdicts.ts'
import { refuse } from '../der/der-error.ts'
import { unlessMalformed } from '../der/unless-malformed.ts'
import { readTimeStampInfo } from './time-stamp-info.ts'
import type { TimeStampInfo } from './time-stamp-info.ts'

export interface TimeStampQuestion {
  readonly token: Uint8Array
  /** What should be stamped: the bytes, or a function that hashes them. */
  readonly stamped: Content
  readonly trust: Trust
  /** The moment of checking; the authority's certificate is judged at the time in the token. */
  readonly at: Temporal.Instant
  /** Certificates at hand when the token brings none. */
  readonly pool?: readonly Certificate[]
  /** Of the request, when the answer to it is checked. */
  readonly nonce?: Uint8Array | undefined
}

export interface CheckedTimeStamp {
  readonly verdicts: Verdicts<TimeStampFault>
  /** What the token says, believable only when the verdict is `intact`. */
  readonly time: Temporal.Instant | undefined
  readonly serialNumber: string | undefined
  readonly authority: CheckedCertificate | undefined
}

/** Clocks of two machines are never quite the same. */
const tolerance = { minutes: 5 }

/** Checks an RFC 3161 token. Never throws for what the bytes are. */
export function verifyTimeStamp(question: TimeStampQuestion): CheckedTimeStamp {
  const token = unlessMalformed(() => readToken(question.token))
  if (!token) return { verdicts: ['malformed'], time: undefined, serialNumber: undefined, authority: undefined }
  const { cms, signer, info } = token
  const trust = {
    ...question.trust,
    intermediates: [...(question.trust.intermediates ?? []), ...(question.pool ?? [])],
  }
  const checked = checkSigner({ cms, signer, content: undefined, trust, purpose: 'stamp-time', at: info.time })
  const faults: TimeStampFault[] = [...checked.faults, ...infoFaults(info, question)]
  return {
    verdicts: verdictsOf(faults),
    time: info.time,
    serialNumber: info.serialNumber,
    authority: checked.certificate,
  }
}

function readToken(bytes: Uint8Array) {
  const cms = readCms(bytes)
  const [signer, ...more] = cms.signers
  // RFC 3161 2.4.2: one signature, the authority's.
  if (!signer || more.length > 0 || cms.contentType !== contentTypes.timeStampInfo || !cms.content) {
    return refuse('value-unreadable')
  }
  return { cms, signer, info: readTimeStampInfo(cms.content) }
}

function infoFaults(info: TimeStampInfo, { stamped, at, nonce }: TimeStampQuestion): TimeStampFault[] {
  const faults: TimeStampFault[] = []
  const digest = readDigestAlgorithm(info.imprint.algorithm)
  if (digest === 'weak-algorithm' || digest === 'unknown-algorithm') {
    faults.push(digest)
  } else {
    if (Buffer.compare(digestOf(stamped, digest), info.imprint.digest) !== 0) faults.push('time-stamp-of-other-data')
  }
  if (nonce && BigInt(`0x${info.nonce ?? '0'}`) !== BigInt(`0x${Buffer.from(nonce).toString('hex')}`)) {
    faults.push('time-stamp-of-other-data')
  }
  if (Temporal.Instant.compare(info.time, at.add(tolerance)) > 0) faults.push('time-stamp-in-future')
  return faults
}
