import { hash } from 'node:crypto'
import type { CheckedCertificate, Trust } from '../certificates/check-certificate.ts'
import { readTime } from '../der/read-values.ts'
import { unlessMalformed } from '../der/unless-malformed.ts'
import type { CheckedTimeStamp } from '../timestamp/verify-time-stamp.ts'
import { verifyTimeStamp } from '../timestamp/verify-time-stamp.ts'
import { checkSigner, valueOf, withEvidence } from './check-signer.ts'
import type { Content } from './check-signer.ts'
import { attributes } from './object-identifiers.ts'
import { readCms } from './read-cms.ts'
import type { Cms } from './read-cms.ts'
import type { SignerInfo } from './read-signer-info.ts'
import { verdictsOf } from './verdicts.ts'
import type { CmsFault, Verdicts } from './verdicts.ts'

export interface CmsQuestion {
  readonly cms: Uint8Array
  /** For a detached signature: what it should be over. An attached content is taken from the message. */
  readonly content?: Content | undefined
  readonly trust: Trust
  /** The moment of checking; certificates are judged at it, or at the time that a good time-stamp proves. */
  readonly at: Temporal.Instant
  /** A signature without a time-stamp is then told so: nobody may strip it unseen. */
  readonly requireTimeStamp?: boolean
}

export interface CheckedSignature {
  readonly verdicts: Verdicts<CmsFault>
  readonly signer: CheckedCertificate | undefined
  /** What the signer says; proved by nothing. */
  readonly claimedAt: Temporal.Instant | undefined
  /** The earliest good one, otherwise the first. */
  readonly timeStamp: CheckedTimeStamp | undefined
}

export interface CheckedCms {
  /** At least one; what cannot be read, or holds no signature, says so in one. */
  readonly signatures: readonly [CheckedSignature, ...CheckedSignature[]]
  /** Attached content, whatever the verdicts. */
  readonly content: Uint8Array | undefined
}

/** Checks every signature of a CMS message (RFC 5652, CAdES B and T). Never throws for what the bytes are. */
export function verifyCms(question: CmsQuestion): CheckedCms {
  const cms = unlessMalformed(() => readCms(question.cms))
  if (!cms) return { signatures: [nothingBut('malformed')], content: undefined }
  const [first, ...others] = cms.signers.map((signer) => checkSignature(cms, signer, question))
  return { signatures: [first ?? nothingBut('signature-missing'), ...others], content: cms.content }
}

function checkSignature(cms: Cms, signer: SignerInfo, question: CmsQuestion): CheckedSignature {
  const { trust, at, content, requireTimeStamp } = question
  const stamps = checkTimeStamps(cms, signer, question)
  const proved = stamps.find(({ verdicts }) => verdicts[0] === 'intact')
  const checked = checkSigner({ cms, signer, content, trust, purpose: 'sign-documents', at: proved?.time ?? at })
  const faults: CmsFault[] = [...checked.faults, ...stamps.flatMap(timeStampFaults)]
  if (requireTimeStamp && stamps.length === 0) faults.push('time-stamp-missing')
  return {
    verdicts: verdictsOf(faults),
    signer: checked.certificate,
    claimedAt: valueOf(signer, attributes.signingTime, readTime),
    timeStamp: proved ?? stamps[0],
  }
}

const MOST_TIME_STAMPS = 8

/** Earliest first: the first proof of existence is the one that counts. */
function checkTimeStamps(cms: Cms, signer: SignerInfo, { trust: own, at }: CmsQuestion): CheckedTimeStamp[] {
  const trust = withEvidence(own, cms)
  const tokens = signer.unsignedAttributes.get(attributes.signatureTimeStamp) ?? []
  const stamped = (digest: 'sha256' | 'sha384' | 'sha512') => hash(digest, signer.signature, 'buffer')
  return tokens
    .slice(0, MOST_TIME_STAMPS)
    .map(({ bytes }) => verifyTimeStamp({ token: bytes, stamped, trust, at, pool: cms.certificates }))
    .toSorted((a, b) => (a.time?.epochMilliseconds ?? Infinity) - (b.time?.epochMilliseconds ?? Infinity))
}

function timeStampFaults({ verdicts }: CheckedTimeStamp): CmsFault[] {
  if (verdicts[0] === 'intact') return []
  return [
    (verdicts as readonly string[]).includes('time-stamp-of-other-data')
      ? 'time-stamp-of-other-data'
      : 'time-stamp-not-accepted',
  ]
}

function nothingBut(fault: 'malformed' | 'signature-missing'): CheckedSignature {
  return { verdicts: [fault], signer: undefined, claimedAt: undefined, timeStamp: undefined }
}
