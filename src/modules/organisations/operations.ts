import { Type } from 'typebox'
import { query, type Call } from '#kernel/operations.ts'
import { nullable, PlainDate, ShortText } from '#kernel/schemas.ts'
import { dateOf, epochMinuteOf } from '#law/vietnamese-dates.ts'
import { permissions } from './permissions.ts'
import { getOrganisation, listOrganisations, type Organisation } from './queries.ts'
import { convertAddress } from './territory/convert-address.ts'
import { fullName } from './territory/full-name.ts'
import { searchTerritorialUnits } from './territory/search-territorial-units.ts'
import { listCommunes, listProvinces, type TerritorialUnit } from './territory/territorial-units.ts'

const AsOf = Type.Optional(PlainDate)
const OrganisationCode = Type.String({ pattern: '^[A-Z0-9.]{3,35}$' })
const TerritorialCode = Type.String({ pattern: '^([0-9]{2}|[0-9]{3}|[0-9]{5})$' })
const Validity = { validFrom: PlainDate, validTo: nullable(PlainDate), basis: Type.String(), confidence: Type.String() }

export const OrganisationView = Type.Object({
  code: Type.String(),
  oldCode: nullable(Type.String()),
  name: Type.String(),
  nameEn: nullable(Type.String()),
  kind: Type.String(),
  parentCode: nullable(Type.String()),
  territorialUnitCode: nullable(Type.String()),
  officeHours: Type.String(),
  ...Validity,
})

export const TerritorialUnitView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  fullName: Type.String({ description: 'With the kind word: Phường Ba Đình' }),
  kind: Type.String(),
  parentCode: nullable(Type.String()),
  ...Validity,
})

const publicDirectory = {
  permission: permissions['look-up-the-directory'],
  audit: { unrecorded: 'public reference data, no personal data' },
} as const

export const getOrganisationOperation = query({
  ...publicDirectory,
  name: 'organisations/get-organisation',
  summary: { vi: 'Thông tin cơ quan theo mã định danh', en: 'An organisation by its code' },
  input: Type.Object({ code: OrganisationCode, asOf: AsOf }),
  output: OrganisationView,
  run: async (call, { code, asOf }) =>
    viewOfOrganisation(await getOrganisation(call.tx, { code, asOf: dayFor(call, asOf) })),
})

export const listOrganisationsOperation = query({
  ...publicDirectory,
  name: 'organisations/list-organisations',
  summary: { vi: 'Danh sách cơ quan', en: 'List of organisations' },
  input: Type.Object({ parentCode: Type.Optional(OrganisationCode), asOf: AsOf }),
  output: Type.Array(OrganisationView),
  run: async (call, { parentCode, asOf }) =>
    (await listOrganisations(call.tx, { parentCode, asOf: dayFor(call, asOf) })).map(viewOfOrganisation),
})

export const listProvincesOperation = query({
  ...publicDirectory,
  name: 'organisations/list-provinces',
  summary: { vi: 'Danh sách tỉnh, thành phố', en: 'List of provinces and cities' },
  input: Type.Object({ asOf: AsOf }),
  output: Type.Array(TerritorialUnitView),
  run: async (call, { asOf }) => (await listProvinces(call.tx, dayFor(call, asOf))).map(viewOfUnit),
})

export const listCommunesOperation = query({
  ...publicDirectory,
  name: 'organisations/list-communes',
  summary: { vi: 'Danh sách xã, phường, đặc khu của một tỉnh, thành phố', en: 'List of communes of a province' },
  input: Type.Object({ provinceCode: TerritorialCode, asOf: AsOf }),
  output: Type.Array(TerritorialUnitView),
  run: async (call, { provinceCode, asOf }) =>
    (await listCommunes(call.tx, { code: provinceCode, asOf: dayFor(call, asOf) })).map(viewOfUnit),
})

export const searchTerritorialUnitsOperation = query({
  ...publicDirectory,
  name: 'organisations/search-territorial-units',
  summary: {
    vi: 'Tìm đơn vị hành chính theo tên, không cần dấu',
    en: 'Find a territorial unit by name, marks not needed',
  },
  input: Type.Object({ text: ShortText, within: Type.Optional(TerritorialCode), asOf: AsOf }),
  output: Type.Array(TerritorialUnitView),
  run: async (call, { text, within, asOf }) =>
    (await searchTerritorialUnits(call.tx, { text, within, asOf: dayFor(call, asOf), limit: 20 })).map(viewOfUnit),
})

export const convertAddressOperation = query({
  ...publicDirectory,
  name: 'organisations/convert-address',
  summary: { vi: 'Chuyển địa chỉ ba cấp cũ sang hai cấp', en: 'Convert a three-tier address to the two-tier map' },
  input: Type.Object({
    communeCode: Type.Optional(Type.String({ pattern: '^[0-9]{5}$', description: 'Or the three names' })),
    province: Type.Optional(ShortText),
    district: Type.Optional(ShortText),
    commune: Type.Optional(ShortText),
    asOf: AsOf,
  }),
  output: Type.Array(
    Type.Object({
      commune: TerritorialUnitView,
      province: TerritorialUnitView,
      extent: Type.String({ description: 'full, or partial: the old commune was divided and a person has to choose' }),
      basis: Type.Array(Type.String()),
    }),
  ),
  run: async (call, { communeCode, province = '', district = '', commune = '', asOf }) => {
    const address = communeCode === undefined ? { province, district, commune } : { communeCode }
    const candidates = await convertAddress(call.tx, { address, on: dayFor(call, asOf) })
    return candidates.map(({ commune, province, extent, basis }) => ({
      commune: viewOfUnit(commune),
      province: viewOfUnit(province),
      extent,
      basis: [...basis],
    }))
  },
})

function dayFor(call: Call, asOf: string | undefined): Temporal.PlainDate {
  return asOf === undefined ? dateOf(epochMinuteOf(call.now)) : Temporal.PlainDate.from(asOf)
}

function viewOfOrganisation(organisation: Organisation) {
  return {
    code: organisation.code,
    oldCode: organisation.old_code,
    name: organisation.name,
    nameEn: organisation.name_en,
    kind: organisation.kind,
    parentCode: organisation.parent_code,
    territorialUnitCode: organisation.territorial_unit_code,
    officeHours: organisation.office_hours,
    ...viewOfValidity(organisation),
  }
}

function viewOfUnit(unit: TerritorialUnit) {
  return {
    code: unit.code,
    name: unit.name,
    fullName: fullName(unit),
    kind: unit.kind,
    parentCode: unit.parent_code,
    ...viewOfValidity(unit),
  }
}

function viewOfValidity(row: Pick<Organisation, 'valid_from' | 'valid_to' | 'basis' | 'confidence'>) {
  return {
    validFrom: row.valid_from.toString(),
    validTo: row.valid_to?.toString() ?? null,
    basis: row.basis,
    confidence: row.confidence,
  }
}
