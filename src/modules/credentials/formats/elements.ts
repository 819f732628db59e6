import type { Question } from './credential-format.ts'

export const LICENCE_NAMESPACE = 'org.iso.18013.5.1'
/** Domestic namespace: what Viet Nam adds to the international elements (ISO 18013-5 7.2.8). */
export const DOMESTIC_NAMESPACE = 'org.iso.18013.5.1.VN'
export const LICENCE_DOCTYPE = 'org.iso.18013.5.1.mDL'

const WHOLE_LICENCE = [
  'family_name',
  'given_name',
  'birth_date',
  'document_number',
  'issue_date',
  'expiry_date',
  'issuing_authority',
  'driving_privileges',
] as const

export function mayDriveElement(licenceClass: string): string {
  return `may_drive_${licenceClass}`
}

/**
 * Elements without which the licence is an answer all the same (`claim_sets`, OpenID4VP 1.0 section 6.4.1): of some people the
 * register knows only the year of birth, which ISO 18013-5 cannot say.
 */
const MAY_BE_MISSING: ReadonlySet<string> = new Set(['birth_date'])

export function claimSetsFor(question: Question): readonly (readonly string[])[] {
  const all = elementsFor(question)
  const least = all.filter((element) => !MAY_BE_MISSING.has(element))
  return least.length < all.length ? [all, least] : [all]
}

/** Names of the elements that answer a question, and nothing more: the law wants no more data than the purpose needs (Law 91/2025/QH15). */
export function elementsFor(question: Question): readonly string[] {
  return question.kind === 'whole-licence' ? WHOLE_LICENCE : [mayDriveElement(question.licenceClass)]
}
