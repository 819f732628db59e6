import { Type, type Static } from 'typebox'
import { validatorOf } from '#kernel/check-input.ts'
import { isOfficialRole, type OfficialRole } from './roles.ts'
import type { ProviderName } from './settings.ts'

/** One organisation in which an official holds roles. */
export type Assignment = {
  readonly organisation: string
  readonly roles: readonly OfficialRole[]
  readonly title: string | null
}

/** What a provider proved about somebody. */
export type ProvedIdentity = {
  readonly subject: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
} & (
  | { readonly kind: 'person'; readonly personalId: string; readonly assuranceLevel: 1 | 2 }
  | { readonly kind: 'official'; readonly officialId: string; readonly assignments: readonly Assignment[] }
)

const Name = Type.String({ minLength: 1, maxLength: 200 })
const Email = Type.Optional(Type.String({ maxLength: 254, pattern: '^[^@\\s]+@[^@\\s]+$' }))
const OrganisationCode = Type.String({ minLength: 1, maxLength: 35 })
const Words = Type.Array(Type.String({ maxLength: 200 }), { maxItems: 50 })

const CitizenClaims = Type.Object({
  sub: Name,
  name: Name,
  personal_id: Type.String({ pattern: '^[0-9]{12}$' }),
  assurance_level: Type.Union([Type.Literal(1), Type.Literal(2)]),
  phone_number: Type.Optional(Type.String({ maxLength: 20 })),
  email: Email,
})

const Work = Type.Object({ organisation: OrganisationCode, roles: Words, positions: Type.Optional(Words) })

const OfficialClaims = Type.Object({
  sub: Name,
  name: Name,
  official_id: Type.String({ minLength: 1, maxLength: 60 }),
  email: Email,
  organisation: OrganisationCode,
  roles: Words,
  positions: Type.Optional(Words),
  /** Our extension, for officials of several organisations; the flat claims name the first of them. */
  assignments: Type.Optional(Type.Array(Work, { maxItems: 20 })),
})

/** Undefined when the provider left out, or garbled, what a sign-in needs. */
export function readClaims(provider: ProviderName, claims: unknown): ProvedIdentity | undefined {
  if (provider === 'citizen') {
    return validatorOf(CitizenClaims).Check(claims) ? citizenOf(claims as Static<typeof CitizenClaims>) : undefined
  }
  return validatorOf(OfficialClaims).Check(claims) ? officialOf(claims as Static<typeof OfficialClaims>) : undefined
}

function citizenOf(claims: Static<typeof CitizenClaims>): ProvedIdentity {
  return {
    kind: 'person',
    subject: claims.sub,
    name: claims.name.normalize('NFC'),
    personalId: claims.personal_id,
    assuranceLevel: claims.assurance_level,
    phone: claims.phone_number ?? null,
    email: claims.email ?? null,
  }
}

function officialOf(claims: Static<typeof OfficialClaims>): ProvedIdentity {
  return {
    kind: 'official',
    subject: claims.sub,
    name: claims.name.normalize('NFC'),
    officialId: claims.official_id,
    assignments: (claims.assignments ?? [claims]).map(assignmentOf).filter(({ roles }) => roles.length > 0),
    phone: null,
    email: claims.email ?? null,
  }
}

function assignmentOf({ organisation, roles, positions }: Static<typeof Work>): Assignment {
  return {
    organisation,
    roles: [...new Set(roles.filter(isOfficialRole))],
    title: positions?.join(', ').normalize('NFC') ?? null,
  }
}
