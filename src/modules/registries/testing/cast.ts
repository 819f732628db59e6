import type { Actor } from '#kernel/permissions.ts'
import { testPlatform, type TestPlatform } from '#kernel/testing/platform.ts'
import { loadReferenceData, organisations } from '#modules/organisations'
import registries from '../module.ts'
import { findPersonId } from '../queries.ts'
import type { CastMember } from '../synthetic-population/enter-cast.ts'
import { seedRegistries } from '../synthetic-population/seed-registries.ts'

const member = {
  sex: 'female',
  birthDate: '1988-03-12',
  phone: '+84900000001',
  residence: { communeCode: '00166', line: 'Số 12, ngõ 68 đường Cầu Giấy' },
  licences: [],
  hasHealthCertificate: false,
  hasUnpaidViolation: false,
} as const

/** People whom tests know by name; their licences count from the clock of the test platform. */
export const people = {
  lan: {
    ...member,
    personalId: '001188900001',
    name: 'Nguyễn Thị Ngọc Lan',
    licences: [
      { class: 'A1', issuedOn: '2007-05-10' },
      { class: 'B', expiresInDays: 29 },
    ],
    hasHealthCertificate: true,
  },
  cuong: {
    ...member,
    personalId: '027085900002',
    name: 'Đỗ Mạnh Cường',
    birthDate: '1985-11-02',
    sex: 'male',
    licences: [{ class: 'C', expiresInDays: 55 }],
    hasUnpaidViolation: true,
  },
  hoa: { ...member, personalId: '046196900003', name: 'Phạm Thị Hòa', birthDate: '1996-10-18' },
  khanh: {
    ...member,
    personalId: '001187900004',
    name: 'Trần Khánh',
    birthDate: '1987-01-30',
    licences: [{ class: 'B', expiresInDays: -1 }],
  },
} satisfies Record<string, CastMember>

type Name = keyof typeof people

const official = { kind: 'official', personId: null } as const

export const officials = {
  caseOfficer: { ...official, id: 'official-case', roles: ['case-officer'], organisation: 'G01.26.08' },
  receptionOfficer: { ...official, id: 'official-desk', roles: ['reception-officer'], organisation: 'G01.26.08' },
  leader: { ...official, id: 'official-leader', roles: ['leader'], organisation: 'G01.26.08' },
  elsewhere: { ...official, id: 'official-hue', roles: ['case-officer', 'leader'], organisation: 'G01.57.08' },
} satisfies Record<string, Actor>

export function citizen(personId: string | null): Actor {
  return { kind: 'person', id: 'account', roles: ['citizen'], organisation: null, personId }
}

export type RegistriesPlatform = TestPlatform & { readonly ids: Readonly<Record<Name, string>> }

/** A platform whose registers hold the people above and nobody else. */
export async function registriesPlatform(): Promise<RegistriesPlatform> {
  const test = await testPlatform([organisations, registries])
  await loadReferenceData(test.platform.database)
  await seedRegistries(test.platform, { persons: 0, seed: 1, cast: Object.values(people) })
  const ids = await test.platform.database.transaction().execute(async (tx) => {
    const found: [string, string | null][] = []
    for (const [name, { personalId }] of Object.entries(people))
      found.push([name, await findPersonId({ tx }, personalId)])
    return Object.fromEntries(found) as Record<Name, string>
  })
  return { ...test, ids }
}
