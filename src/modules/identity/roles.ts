/** Every official holds this one; what more they may do depends on the organisation. */
export const OFFICIAL = 'official'
export const CITIZEN = 'citizen'
/** Identified at level 2 (face and fingerprints, Decree 69/2024/ND-CP): may submit what has legal effect. */
export const CITIZEN_VERIFIED = 'citizen-verified'

const OFFICIAL_ROLES = [
  'reception-officer',
  'case-officer',
  'unit-head',
  'leader',
  'clerk',
  'cashier',
  'one-stop-head',
  'auditor',
  'operator',
] as const

export type OfficialRole = (typeof OFFICIAL_ROLES)[number]

/** A provider speaks about positions in its organisation; a claim of `system` or of any word we do not know gives nothing. */
export function isOfficialRole(role: string): role is OfficialRole {
  return (OFFICIAL_ROLES as readonly string[]).includes(role)
}
