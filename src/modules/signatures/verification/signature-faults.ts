import type { AsicFault } from '#standards/asic/asic-error.ts'
import type { CmsFault } from '#standards/cms/verdicts.ts'
import type { PdfErrorCode } from '#standards/pades/pdf/pdf-error.ts'
import type { PdfFault } from '#standards/pades/verify/pdf-verdicts.ts'
import type { XmlSignatureFault } from '#standards/xades/check-xml-signature.ts'

/**
 * What can be wrong with a signature, and what that means for it: `invalid` can never become good; `undetermined` may be good, but
 * what is at hand does not show it (the INDETERMINATE of ETSI EN 319 102-1, 5.1.3).
 */
export const SIGNATURE_FAULTS = {
  malformed: 'invalid',
  'signature-missing': 'invalid',
  'signature-broken': 'invalid',
  'content-changed': 'invalid',
  'content-missing': 'undetermined',
  'signed-attributes-missing': 'invalid',
  'signed-attributes-wrong': 'invalid',
  'byte-range-wrong': 'invalid',
  'signature-doubled': 'invalid',
  'signature-unreadable': 'invalid',
  'changed-after-signing': 'invalid',
  'not-a-pdf-signature': 'invalid',
  'too-large': 'undetermined',
  'doctype-present': 'invalid',
  'comment-present': 'invalid',
  'several-signatures': 'invalid',
  'signature-misplaced': 'invalid',
  'reference-not-allowed': 'invalid',
  'time-stamp-of-other-data': 'invalid',
  'time-stamp-not-accepted': 'undetermined',
  'time-stamp-in-future': 'undetermined',
  'time-stamp-missing': 'undetermined',
  'certificate-missing': 'undetermined',
  // What most software wrote before ETSI asked for it; whoever holds the key is not in doubt, only which certificate was meant.
  'certificate-reference-missing': 'undetermined',
  'certificate-reference-wrong': 'invalid',
  'certificate-revoked': 'invalid',
  'certificate-expired': 'undetermined',
  'certificate-not-yet-valid': 'invalid',
  'foreign-chain': 'undetermined',
  'wrong-key-usage': 'invalid',
  'weak-algorithm': 'invalid',
  'unknown-algorithm': 'undetermined',
  'critical-extension-unknown': 'undetermined',
  'revocation-unknown': 'undetermined',
  /** Ours: the time-stamp is in order but for what is not known of its authority's certificate. */
  'time-stamp-revocation-unknown': 'undetermined',
} as const satisfies Record<Found | 'time-stamp-revocation-unknown', 'invalid' | 'undetermined'>

type Found = PdfFault | CmsFault | XmlSignatureFault

export type SignatureFault = keyof typeof SIGNATURE_FAULTS

/** Faults of the bytes and of what they are bound to, apart from whose certificate it is. */
export const INTEGRITY_FAULTS: ReadonlySet<SignatureFault> = new Set<SignatureFault>([
  'malformed',
  'signature-missing',
  'signature-broken',
  'content-changed',
  'signed-attributes-missing',
  'signed-attributes-wrong',
  'byte-range-wrong',
  'signature-doubled',
  'signature-unreadable',
  'changed-after-signing',
  'not-a-pdf-signature',
  'doctype-present',
  'comment-present',
  'several-signatures',
  'signature-misplaced',
  'reference-not-allowed',
])

/** Why a file as a whole has no signatures to judge. */
export const FILE_FAILURES = [
  'kind-unknown',
  'no-signature',
  'not-a-pdf',
  'pdf-too-large',
  'pdf-encrypted',
  'pdf-malformed',
  'pdf-too-complex',
  'not-a-container',
  'container-malformed',
  'container-too-large',
  'container-encrypted',
  'file-doubled',
  'file-name-not-allowed',
  'proof-malformed',
] as const satisfies readonly (AsicFault | PdfErrorCode | 'kind-unknown' | 'no-signature' | 'proof-malformed')[]

export type FileFailure = (typeof FILE_FAILURES)[number]
