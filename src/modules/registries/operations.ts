import { Type } from 'typebox'
import { type Call, command, query } from '#kernel/operations.ts'
import { Empty, nullable } from '#kernel/schemas.ts'
import { findOrganisation } from '#modules/organisations'
import { lookUpPerson } from './commands/look-up-person.ts'
import { matchPerson, MatchView, PresentedPerson } from './commands/match-person.ts'
import { drivingLicencesOf } from './driving-licences.ts'
import { registriesErrors } from './errors.ts'
import { permissions } from './permissions.ts'
import { personSnapshot } from './person-snapshot.ts'
import { listDisclosures } from './queries.ts'
import { todayOf } from './today.ts'
import { DisclosureView, DrivingLicenceView, PersonView } from './views.ts'

const ownRecord = {
  permission: permissions['see-own-records'],
  audit: { unrecorded: 'a person may look at their own record unwatched' },
  input: Empty,
} as const

export const getOwnRecord = query({
  ...ownRecord,
  name: 'registries/get-own-record',
  summary: { vi: 'Thông tin của tôi trong cơ sở dữ liệu dân cư', en: 'My record in the population register' },
  output: PersonView,
  run: (call) => personSnapshot(call, ownPersonId(call)),
})

export const getOwnDrivingLicence = query({
  ...ownRecord,
  name: 'registries/get-own-driving-licence',
  summary: { vi: 'Giấy phép lái xe của tôi', en: 'My driving licence' },
  output: nullable(DrivingLicenceView),
  run: async (call) => (await drivingLicencesOf(call, ownPersonId(call)))[0] ?? null,
})

export const listOwnDisclosures = query({
  ...ownRecord,
  name: 'registries/list-own-disclosures',
  summary: { vi: 'Ai đã khai thác thông tin của tôi', en: 'Who looked at my records' },
  output: Type.Array(DisclosureView),
  async run(call) {
    const disclosures = await listDisclosures(call, ownPersonId(call))
    const organisations = await nameOrganisations(call, disclosures)
    return disclosures.map(({ disclosed_at, organisation, reference, register, kind }) => ({
      disclosedAt: disclosed_at.toString(),
      organisation:
        organisation === null ? null : { code: organisation, name: organisations.get(organisation) ?? organisation },
      reference,
      register,
      kind,
    }))
  },
})

// Look-ups are commands although they read: they leave a disclosure that the person sees, and a personal id must not stand in an address.

export const lookUpPersonOperation = command({
  name: 'registries/look-up-person',
  summary: { vi: 'Tra cứu công dân để giải quyết hồ sơ', en: 'Look up a person for a dossier' },
  permission: permissions['look-up-persons'],
  audit: 'person-looked-up',
  input: Type.Object({
    personalId: Type.String({ maxLength: 20 }),
    dossierCode: Type.String({ minLength: 1, maxLength: 60 }),
  }),
  output: PersonView,
  run: lookUpPerson,
})

export const matchPersonOperation = command({
  name: 'registries/match-person',
  summary: { vi: 'Đối chiếu họ tên, ngày sinh, số định danh', en: 'Check name, birth date and personal id' },
  permission: permissions['match-persons'],
  audit: 'person-matched',
  input: PresentedPerson,
  output: MatchView,
  run: matchPerson,
})

function ownPersonId({ actor }: Call): string {
  if (actor.personId === null) throw registriesErrors.problem('own-record-not-found')
  return actor.personId
}

async function nameOrganisations(call: Call, disclosures: readonly { readonly organisation: string | null }[]) {
  const names = new Map<string, string>()
  for (const code of new Set(disclosures.map(({ organisation }) => organisation))) {
    const found = code === null ? undefined : await findOrganisation(call.tx, { code, asOf: todayOf(call) })
    if (found) names.set(found.code, found.name)
  }
  return names
}
