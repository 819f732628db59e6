import { Type, type Static } from 'typebox'
import { Instant, LocalizedText, nullable, PlainDate, Uuid } from '#kernel/schemas.ts'

const Coded = Type.Object({ code: Type.String(), name: Type.String() })
const PartialDate = Type.String({ description: 'yyyy, yyyy-MM or yyyy-MM-dd: what is not known is not filled up' })

/** Where a value came from: a form shows it beside what it prefilled. */
export const ProvenanceView = Type.Object({
  register: Type.Union([Type.Literal('population'), Type.Literal('driving-licences')]),
  name: LocalizedText,
  readAt: Instant,
})

const ResidenceView = Type.Object({
  communeCode: Type.String(),
  provinceCode: Type.String(),
  line: Type.String(),
  text: Type.String({ description: 'The whole address on the map in force' }),
})

export const PersonView = Type.Object({
  personId: Uuid,
  personalId: Type.String(),
  fullName: Type.String(),
  familyName: nullable(Type.String()),
  middleName: nullable(Type.String()),
  givenName: Type.String(),
  birthDate: PartialDate,
  sex: Type.Union([Type.Literal('male'), Type.Literal('female')]),
  birthRegistrationPlace: Coded,
  nativePlace: nullable(Coded),
  ethnicGroup: Coded,
  nationality: Type.String(),
  maritalStatus: Type.String(),
  permanentResidence: ResidenceView,
  currentResidence: ResidenceView,
  phone: nullable(Type.String()),
  identityCard: nullable(Type.Object({ issuedOn: PlainDate, expiresOn: nullable(PlainDate) })),
  isAlive: Type.Boolean(),
  provenance: ProvenanceView,
})

const LicenceClassView = Type.Object({
  class: Type.String(),
  passedOn: PlainDate,
  issuedOn: PlainDate,
  expiresOn: nullable(PlainDate),
  isExpired: Type.Boolean(),
})

const CardView = Type.Object({
  serial: Type.String(),
  kind: Type.String({ description: 'new, exchange or reissue' }),
  holderName: Type.String({ description: 'As printed; the population register prevails' }),
  issuedOn: PlainDate,
  issuedBy: Type.String({ description: 'Organisation code' }),
  replacedOn: nullable(PlainDate),
})

export const DrivingLicenceView = Type.Object({
  licenceId: Uuid,
  managementNumber: Type.String(),
  state: Type.String({ description: 'valid, withheld or revoked' }),
  stateDecision: nullable(Type.String()),
  withheldUntil: nullable(PlainDate),
  points: Type.Integer(),
  classes: Type.Array(LicenceClassView),
  cards: Type.Array(CardView, { description: 'Newest first; the one not replaced is in force' }),
  provenance: ProvenanceView,
})

export const ViolationView = Type.Object({
  decisionNumber: Type.String(),
  decidedOn: PlainDate,
  decidedBy: Type.String(),
})

export const HealthCertificateView = Type.Object({
  referenceNumber: Type.String(),
  classes: Type.Array(Type.String(), { description: 'Classes whose health standard it covers' }),
  issuedOn: PlainDate,
  validUntil: PlainDate,
  issuedByName: Type.String(),
})

export const DisclosureView = Type.Object({
  disclosedAt: Instant,
  organisation: nullable(Coded),
  reference: Type.String({ description: 'The dossier for which it was done' }),
  register: Type.String(),
  kind: Type.String({ description: 'read, or matched: the asker learned only whether what they held was right' }),
})

export type PersonSnapshot = Static<typeof PersonView>
export type DrivingLicence = Static<typeof DrivingLicenceView>
export type UnsettledViolation = Static<typeof ViolationView>
export type HealthCertificate = Static<typeof HealthCertificateView>
