import { readFile } from 'node:fs/promises'
import { PdfError } from '#standards/pades/pdf/pdf-error.ts'
import { errors } from '../../errors.ts'
import { openLine } from '../../open-line.ts'
import type { FileReport, SignatureReport } from '../../verification/file-report.ts'
import type { ReceivedFile } from '../../verification/received-files.ts'
import { listTrustAnchors } from '../../verification/trust-anchors.ts'
import { verifyInWorker } from '../../verification/verify-in-worker.ts'
import { readIncrement, type ReturnedIncrement } from './read-increment.ts'

export type Expectation = {
  readonly handedOut: Uint8Array
  /** SHA-256 of the certificate of whoever has to sign, hexadecimal. */
  readonly certificate: string
  readonly field: string | null
  readonly now: Temporal.Instant
}

export type GoodSignature = {
  readonly bytes: Buffer
  readonly level: 'B' | 'T' | 'LT'
  readonly revocation: 'good' | 'unknown'
}

// A signature with its chain, time-stamp, picture and validation data.
const LARGEST_INCREMENT = 2_000_000

// A line of their own: strangers who crowd the public verification keep no officer from signing.
const takeTurn = openLine({ mostWaiting: 20, whenFull: () => errors.problem('verification-busy') })

/** The one signature that was asked for, and nothing else: everything other is refused by name. Asks the authorities over HTTP. */
export async function checkReturnedFile(file: ReceivedFile, expected: Expectation): Promise<GoodSignature> {
  if (file.bytes > expected.handedOut.length + LARGEST_INCREMENT) throw errors.problem('returned-file-too-large')
  const bytes = await readFile(file.path)
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw errors.problem('returned-file-not-a-pdf')
  const { handedOut, field } = expected
  if (!bytes.subarray(0, handedOut.length).equals(handedOut)) throw errors.problem('returned-file-of-other-document')
  // First in the worker, within its limits of time and memory: what passes there can be read here.
  const report = await verify(file, expected.now)
  requireReadable(report)
  const place = signedPlace(incrementOf(handedOut, bytes), field)
  const signature = report.signatures.find((one) => one.place === place)
  return { bytes, ...requireGood(signature, expected.certificate) }
}

async function verify({ name, path }: ReceivedFile, now: Temporal.Instant): Promise<FileReport> {
  const anchors = (await listTrustAnchors()).map(({ bytes }) => bytes)
  return await takeTurn(() => verifyInWorker({ name, path, originalPath: undefined, anchors, at: now.toString() }))
}

function requireReadable({ failure }: FileReport): void {
  if (failure === 'no-signature') throw errors.problem('returned-file-unsigned')
  if (failure) throw errors.problem('returned-file-not-a-pdf', { cause: new Error(failure) })
}

function incrementOf(handedOut: Uint8Array, returned: Uint8Array): ReturnedIncrement {
  try {
    const increment = readIncrement(handedOut, returned)
    if (increment) return increment
  } catch (error) {
    if (error instanceof PdfError) throw errors.problem('returned-file-not-a-pdf', { cause: error })
    throw error
  }
  throw errors.problem('returned-file-of-other-document')
}

/** The field of the new signature. */
function signedPlace({ signedFields, changes }: ReturnedIncrement, wanted: string | null): string {
  const [field, ...more] = signedFields
  if (field === undefined) throw errors.problem('returned-file-unsigned')
  if (more.length > 0) throw errors.problem('returned-file-signed-twice')
  if (wanted !== null && field !== wanted) throw errors.problem('returned-file-signed-elsewhere')
  const foreign = changes.find((change) => !isPartOfSigning(change, wanted))
  if (foreign) throw errors.problem('returned-file-changed', { cause: new Error(foreign) })
  return field
}

function isPartOfSigning(change: ReturnedIncrement['changes'][number], wanted: string | null): boolean {
  switch (change) {
    case 'signature-added':
    case 'time-stamp-added':
    case 'validation-data-added':
    case 'document-information-changed':
      return true
    case 'visible-signature-added':
      return wanted === null
    default:
      return false
  }
}

const UNANSWERED: readonly string[] = ['revocation-unknown', 'time-stamp-revocation-unknown']

/** An authority that does not answer keeps nobody from signing; the log of signatures says so. */
function requireGood(signature: SignatureReport | undefined, certificate: string): Omit<GoodSignature, 'bytes'> {
  if (!signature) throw errors.problem('returned-file-unsigned')
  const { faults, signer, level, revocation } = signature
  if (signer?.sha256 !== certificate) throw errors.problem('returned-file-signed-by-other')
  const [fault] = faults.filter((one) => !UNANSWERED.includes(one))
  if (fault) throw errors.problem('returned-signature-not-valid', { parameters: { code: fault } })
  return {
    level: level === null ? 'B' : level === 'LTA' ? 'LT' : level,
    revocation: revocation === 'good' && faults.length === 0 ? 'good' : 'unknown',
  }
}
