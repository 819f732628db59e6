import type { Text } from '#kernel/text.ts'

/** What each register of the state gives to forms; dossiers know how to fetch every item named here. */
export const REGISTER_ITEMS = {
  account: ['phone', 'email'],
  population: [
    'fullName',
    'personalId',
    'birthDate',
    'sex',
    'nationality',
    'ethnicGroup',
    'nativePlace',
    'currentResidence',
    'household',
  ],
  'driving-licences': ['number', 'classes', 'issuedOn', 'expiresOn', 'issuedBy'],
  'health-certificates': ['number', 'validUntil'],
  'birth-certificates': ['number', 'birthDate', 'sex', 'birthPlace'],
  'civil-status': ['marriage'],
} as const

export type Register = keyof typeof REGISTER_ITEMS

/** Where a value comes from when nobody has to type it. */
export type Source = {
  [Name in Register]: { readonly register: Name; readonly item: (typeof REGISTER_ITEMS)[Name][number] }
}[Register]

/** As pages show it beside a value: "từ CSDL quốc gia về dân cư, 21/11/2026". */
export const REGISTER_NAMES: Readonly<Record<Register, Text>> = {
  account: { vi: 'tài khoản định danh của bạn', en: 'your electronic identity account' },
  population: { vi: 'CSDL quốc gia về dân cư', en: 'the national population database' },
  'driving-licences': { vi: 'CSDL giấy phép lái xe', en: 'the driving licence database' },
  'health-certificates': {
    vi: 'CSDL giấy khám sức khỏe của người lái xe',
    en: 'the database of drivers’ health certificates',
  },
  'birth-certificates': { vi: 'CSDL giấy chứng sinh điện tử', en: 'the database of electronic birth certificates' },
  'civil-status': { vi: 'CSDL hộ tịch điện tử', en: 'the electronic civil-status database' },
}
