import type { Trust } from '../../certificates/check-certificate.ts'
import { readCertificate } from '../../certificates/read-certificate.ts'
import type { Digest } from '../../certificates/signature-algorithms.ts'
import { verdictsOf } from '../../cms/verdicts.ts'
import { verifyCms } from '../../cms/verify-cms.ts'
import { unlessMalformed } from '../../der/unless-malformed.ts'
import { verifyTimeStamp } from '../../timestamp/verify-time-stamp.ts'
import { openPdf, pdfLimits } from '../pdf/open-pdf.ts'
import type { PdfLimits } from '../pdf/open-pdf.ts'
import { PdfError } from '../pdf/pdf-error.ts'
import type { PdfSignature, SignatureCoverage } from '../read/pdf-signature.ts'
import { readSignatures } from '../read/read-signatures.ts'
import { readValidationData } from '../validation-data.ts'
import type { ValidationData } from '../validation-data.ts'
import { hashAllParts, hashParts } from './hash-parts.ts'
import type { CheckedPdf, CheckedPdfSignature, PadesLevel, PdfFault } from './pdf-verdicts.ts'

export type PdfQuestion = {
  readonly pdf: Uint8Array
  readonly trust: Trust
  /** The moment of checking; a good time-stamp moves it back for what the time-stamp covers. */
  readonly at: Temporal.Instant
  readonly requireTimeStamp?: boolean
  readonly limits?: PdfLimits
}

/** A verdict for each signature, never one for the file. Never throws because of what the bytes are. */
export function verifyPdf(question: PdfQuestion): CheckedPdf {
  try {
    const pdf = openPdf(question.pdf, question.limits ?? pdfLimits)
    const store = readValidationData(pdf)
    const found = readSignatures(pdf)
    const check = checkerOf({ ...question, trust: withStore(question.trust, store) }, found, store)
    return { ok: true, signatures: checkBackwards(found, check), revisions: pdf.sections.length }
  } catch (error) {
    if (error instanceof PdfError) return { ok: false, failure: error.code }
    throw error
  }
}

type Covered = Extract<SignatureCoverage, { readonly ok: true }>
type Later = {
  /** By a document time-stamp behind the signature. */
  readonly provedAt: Temporal.Instant | undefined
  /** Fields whose signatures are of people that we know. */
  readonly known: ReadonlySet<string>
}
type Check = (signature: PdfSignature, later: Later) => CheckedPdfSignature

/** Newest first: a good document time-stamp proves that everything before it existed then. */
function checkBackwards(found: readonly PdfSignature[], check: Check): readonly CheckedPdfSignature[] {
  let provedAt: Temporal.Instant | undefined
  const known = new Set<string>()
  const checked = found.toReversed().map((signature) => {
    const result = check(signature, { provedAt, known })
    if (isOfKnownSigner(result)) known.add(signature.field)
    const isProof = signature.kind === 'document-timestamp' && result.verdicts[0] === 'intact'
    if (isProof) provedAt = result.timeStamp?.time ?? provedAt
    return result
  })
  return checked.toReversed()
}

function checkerOf(question: PdfQuestion, found: readonly PdfSignature[], store: ValidationData): Check {
  const covered = found.flatMap(({ coverage }) => (coverage.ok ? [coverage.parts] : []))
  const sha256 = hashAllParts(question.pdf, covered)
  return (signature, { provedAt, known: knownFields }) => {
    const { coverage } = signature
    if (!coverage.ok) {
      return { ...signature, verdicts: [coverage.fault], level: 'B', signer: undefined, timeStamp: undefined }
    }
    const known = sha256.get(coverage.parts)
    const content: Hashed = (digest) => (digest === 'sha256' && known) || hashParts(coverage.parts, digest)
    const checked =
      signature.kind === 'document-timestamp'
        ? checkTimeStamp(question, coverage, content)
        : checkSignature({ ...question, at: provedAt ?? question.at }, coverage, content)
    const laterChanges = coverage.laterChanges.map((change) => ({
      ...change,
      isAllowed: isAccepted(change, knownFields),
    }))
    const own: PdfFault[] = laterChanges.some(({ isAllowed }) => !isAllowed) ? ['changed-after-signing'] : []
    return {
      ...signature,
      coverage: { ...coverage, laterChanges },
      verdicts: verdictsOf([...own, ...checked.faults]),
      level: levelOf({ hasTimeStamp: checked.timeStamp !== undefined, store, isArchived: provedAt !== undefined }),
      signer: checked.signer,
      timeStamp: checked.timeStamp,
    }
  }
}

/** Whoever puts a picture over a signed page answers for it with his name; a stranger's is a change like any other. */
function isAccepted(
  { kind, subject, isAllowed }: Covered['laterChanges'][number],
  known: ReadonlySet<string>,
): boolean {
  return isAllowed && (kind !== 'visible-signature-added' || known.has(subject))
}

const unknownSigner: readonly PdfFault[] = [
  'foreign-chain',
  'signature-broken',
  'content-changed',
  'not-a-pdf-signature',
]

function isOfKnownSigner({ signer, verdicts }: CheckedPdfSignature): boolean {
  const faults: readonly string[] = verdicts
  return signer !== undefined && !unknownSigner.some((fault) => faults.includes(fault))
}

type Checked = Pick<CheckedPdfSignature, 'signer' | 'timeStamp'> & { readonly faults: readonly PdfFault[] }
type Hashed = (digest: Digest) => Uint8Array

function checkSignature({ trust, at, requireTimeStamp }: PdfQuestion, { cms }: Covered, content: Hashed): Checked {
  const checked = verifyCms({ cms, content, trust, at, ...(requireTimeStamp ? { requireTimeStamp } : {}) })
  const [signature, ...others] = checked.signatures
  // A content inside the CMS would be checked instead of the file; PAdES allows neither it nor a second signer (6.3).
  const isForeign = checked.content !== undefined || others.length > 0
  const faults: PdfFault[] = signature.verdicts.filter((verdict) => verdict !== 'intact')
  return {
    faults: isForeign ? ['not-a-pdf-signature', ...faults] : faults,
    signer: signature.signer,
    timeStamp: signature.timeStamp,
  }
}

function checkTimeStamp({ trust, at }: PdfQuestion, { cms }: Covered, stamped: Hashed): Checked {
  const timeStamp = verifyTimeStamp({ token: cms, stamped, trust, at })
  return {
    faults: timeStamp.verdicts.filter((verdict) => verdict !== 'intact'),
    signer: timeStamp.authority,
    timeStamp,
  }
}

/** What the file brings along is evidence and candidates for chains, never trust. */
function withStore(trust: Trust, store: ValidationData): Trust {
  const certificates = store.certificates.flatMap((bytes) => unlessMalformed(() => readCertificate(bytes)) ?? [])
  return {
    ...trust,
    intermediates: [...(trust.intermediates ?? []), ...certificates],
    ...(trust.revocation && {
      revocation: {
        ...trust.revocation,
        ocsp: [...trust.revocation.ocsp, ...store.ocspResponses],
        crls: [...trust.revocation.crls, ...store.crls],
      },
    }),
  }
}

type LevelFacts = { readonly hasTimeStamp: boolean; readonly store: ValidationData; readonly isArchived: boolean }

function levelOf({ hasTimeStamp, store, isArchived }: LevelFacts): PadesLevel {
  if (!hasTimeStamp) return 'B'
  if (store.ocspResponses.length + store.crls.length === 0) return 'T'
  return isArchived ? 'LTA' : 'LT'
}
