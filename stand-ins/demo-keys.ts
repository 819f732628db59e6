import { demoOrganisations, officials } from './accounts.ts'
import type { Official } from './accounts.ts'
import type { DeskKey } from './desktop-signing/desk-keys.ts'
import type { CredentialOffer } from './remote-signing/credential-book.ts'

const seals = [...new Set(officials.map(({ organisation }) => organisation))].map((code) => ({
  id: `con-dau-${code}`,
  name: nameOf(code),
  subject: [['C', 'VN'] as const, ['O', nameOf(code)] as const, ['CN', nameOf(code)] as const],
}))

/** A USB token for each official of the demonstration who signs, and one with the seal of each office. */
export const deskKeys: readonly DeskKey[] = [
  ...officials
    .filter(({ roles }) => roles.some((role) => role !== 'operator' && role !== 'auditor'))
    .map((official) => ({ id: official.officialId, name: official.name, subject: subjectOf(official) })),
  ...seals,
]

/** The seals of the offices lie at the remote service and are used at once; heads of offices approve on their telephones. */
export const remoteOffers: readonly CredentialOffer[] = [
  ...seals.map(({ id, subject }) => ({ id, subject, approval: 'at-once' as const })),
  ...officials
    .filter(({ roles }) => roles.includes('leader'))
    .map((official) => ({ id: official.officialId, subject: subjectOf(official), approval: 'telephone' as const })),
]

function subjectOf({ organisation, position, name }: Official): DeskKey['subject'] {
  return [
    ['C', 'VN'],
    ['O', nameOf(organisation)],
    ['T', position.vi],
    ['CN', name],
  ]
}

function nameOf(code: string): string {
  return demoOrganisations.find((organisation) => organisation.code === code)?.name ?? code
}
