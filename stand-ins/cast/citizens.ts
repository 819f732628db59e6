import type { Bilingual } from './bilingual.ts'

export type CitizenAccountState = 'active' | 'locked' | 'none'

/** Licences without a term (A1, A, B1) have a date of issue; the others count from today, so that the demonstration never grows old. */
export type DemoLicence =
  | { readonly class: 'A1'; readonly issuedOn: string }
  | { readonly class: 'B' | 'C'; readonly expiresInDays: number }

export interface Citizen {
  readonly kind: 'citizen'
  readonly key: string
  /** Number of 12 digits PPP C YY RRRRRR: old province of birth registration, century and sex, year, random. */
  readonly personalId: string
  readonly name: string
  readonly birthDate: string
  readonly sex: 'male' | 'female'
  readonly phone: string
  readonly email: string
  /** Current residence, on the two-tier map. */
  readonly residence: { readonly communeCode: string; readonly provinceCode: string; readonly line: string }
  readonly account: CitizenAccountState
  /** Decree 69/2024/ND-CP: level 1 by app, level 2 after face and fingerprints were matched with the identity card. */
  readonly assuranceLevel: 1 | 2
  readonly roles: readonly ['citizen']
  readonly licences: readonly DemoLicence[]
  readonly hasHealthCertificate: boolean
  readonly hasUnpaidViolation: boolean
  /** A child born so many days before today, not registered yet. */
  readonly newbornDaysAgo?: number
  readonly tryThis: Bilingual
}

const citizen = { kind: 'citizen', account: 'active', assuranceLevel: 2, roles: ['citizen'] } as const
const unremarkable = { hasHealthCertificate: false, hasUnpaidViolation: false, licences: [] } as const

/** Synthetic people: the ids obey the grammar and the facts beside them, and belong to nobody known to us. */
export const citizens: readonly Citizen[] = [
  {
    ...citizen,
    ...unremarkable,
    key: 'ngoc-lan',
    personalId: '001188900101',
    name: 'Nguyễn Thị Ngọc Lan',
    birthDate: '1988-03-12',
    sex: 'female',
    phone: '+84900000101',
    email: 'ngoc.lan@congdan.example',
    residence: { communeCode: '00166', provinceCode: '01', line: 'Số 12, ngõ 68 đường Cầu Giấy' },
    licences: [{ class: 'B', expiresInDays: 29 }],
    hasHealthCertificate: true,
    tryThis: {
      vi: 'Giấy phép lái xe hạng B sắp hết hạn: đổi trực tuyến, nộp lệ phí, theo dõi và nhận kết quả.',
      en: 'Her class B licence expires soon: exchange it online, pay the fee, track it and receive the result.',
    },
  },
  {
    ...citizen,
    ...unremarkable,
    key: 'quang-minh',
    personalId: '046092900202',
    name: 'Trần Quang Minh',
    birthDate: '1992-07-05',
    sex: 'male',
    phone: '+84900000202',
    email: 'quang.minh@congdan.example',
    residence: { communeCode: '19753', provinceCode: '46', line: 'Số 45 đường Đặng Thái Thân' },
    licences: [
      { class: 'A1', issuedOn: '2010-09-15' },
      { class: 'B', expiresInDays: 1650 },
    ],
    hasHealthCertificate: true,
    tryThis: {
      vi: 'Có hạng A1 và hạng B, cư trú tại Huế: hồ sơ của anh không hiện ra ở Hà Nội.',
      en: 'Holds classes A1 and B and lives in Huế: his dossier is not visible in Hà Nội.',
    },
  },
  {
    ...citizen,
    ...unremarkable,
    key: 'manh-cuong',
    personalId: '027085900303',
    name: 'Đỗ Mạnh Cường',
    birthDate: '1985-11-02',
    sex: 'male',
    phone: '+84900000303',
    email: 'manh.cuong@congdan.example',
    residence: { communeCode: '00235', provinceCode: '01', line: 'Số 7 phố Thái Hà' },
    licences: [{ class: 'C', expiresInDays: 55 }],
    hasHealthCertificate: true,
    hasUnpaidViolation: true,
    tryThis: {
      vi: 'Còn quyết định xử phạt chưa nộp: cán bộ thấy và xử lý hồ sơ đổi hạng C theo quy định.',
      en: 'A fine is unpaid: the officer sees it and handles the exchange of his class C licence as the law says.',
    },
  },
  {
    ...citizen,
    ...unremarkable,
    key: 'anh-tuan',
    personalId: '001204900404',
    name: 'Lê Anh Tuấn',
    birthDate: '2004-05-21',
    sex: 'male',
    phone: '+84900000404',
    email: 'anh.tuan@congdan.example',
    residence: { communeCode: '00004', provinceCode: '01', line: 'Số 3 phố Đội Cấn' },
    assuranceLevel: 1,
    licences: [{ class: 'A1', issuedOn: '2022-08-10' }],
    tryThis: {
      vi: 'Tài khoản định danh mức độ 1: xem được dịch vụ, muốn nộp hồ sơ phải nâng lên mức độ 2.',
      en: 'Identity of level 1: may look at services, must rise to level 2 before submitting.',
    },
  },
  {
    ...citizen,
    ...unremarkable,
    key: 'thu-ha',
    personalId: '046196900505',
    name: 'Phạm Thu Hà',
    birthDate: '1996-10-18',
    sex: 'female',
    phone: '+84900000505',
    email: 'thu.ha@congdan.example',
    residence: { communeCode: '19789', provinceCode: '46', line: 'Số 20 đường Nguyễn Huệ' },
    newbornDaysAgo: 12,
    tryThis: {
      vi: 'Mới sinh con, chưa đăng ký khai sinh: xem thủ tục đăng ký khai sinh của phường Thuận Hóa.',
      en: 'Has a newborn child: look at the birth registration of Thuận Hóa ward.',
    },
  },
  {
    ...citizen,
    ...unremarkable,
    key: 'van-binh',
    personalId: '036053900606',
    name: 'Hoàng Văn Bình',
    birthDate: '1953-02-14',
    sex: 'male',
    phone: '+84900000606',
    email: 'van.binh@congdan.example',
    residence: { communeCode: '09556', provinceCode: '01', line: 'Số 9 phố Lê Lợi' },
    account: 'none',
    licences: [{ class: 'A1', issuedOn: '1998-06-30' }],
    tryThis: {
      vi: 'Không dùng điện thoại thông minh, mất giấy phép lái xe hạng A1: đến quầy, cán bộ lập hồ sơ giúp.',
      en: 'Uses no smartphone and lost his class A1 licence: comes to the desk, where the officer fills in the dossier for him.',
    },
  },
  {
    ...citizen,
    ...unremarkable,
    key: 'dang-khoa',
    personalId: '079079900707',
    name: 'Vũ Đăng Khoa',
    birthDate: '1979-09-09',
    sex: 'male',
    phone: '+84900000707',
    email: 'dang.khoa@congdan.example',
    residence: { communeCode: '00070', provinceCode: '01', line: 'Số 15 phố Hàng Bài' },
    account: 'locked',
    licences: [{ class: 'A1', issuedOn: '1999-04-20' }],
    tryThis: {
      vi: 'Tài khoản định danh đang bị khóa: cổng dịch vụ cho biết phải làm gì tiếp.',
      en: 'The identity account is locked: the portal says what to do next.',
    },
  },
]
