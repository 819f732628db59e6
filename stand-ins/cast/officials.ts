import type { Bilingual } from './bilingual.ts'

export type OfficialRole =
  | 'reception-officer'
  | 'case-officer'
  | 'unit-head'
  | 'leader'
  | 'clerk'
  | 'cashier'
  | 'one-stop-head'
  | 'auditor'
  | 'operator'

export interface Official {
  readonly kind: 'official'
  readonly key: string
  /** Staff code inside the organisation; made up, the real grammar is not public. */
  readonly officialId: string
  readonly name: string
  readonly birthDate: string
  readonly sex: 'male' | 'female'
  readonly email: string
  /** Code of the organisation, see `demoOrganisations`. */
  readonly organisation: string
  readonly position: Bilingual
  readonly roles: readonly OfficialRole[]
  /** A second organisation in which the same person works; at sign-in the person says for which of the two. */
  readonly secondPost?: Pick<Official, 'organisation' | 'position' | 'roles'>
  readonly tryThis: Bilingual
}

const hanoi = { kind: 'official', organisation: 'G01.26.08' } as const
const hue = { kind: 'official', organisation: 'G01.57.08' } as const

export const officials: readonly Official[] = [
  {
    ...hanoi,
    key: 'hn-tiep-nhan',
    officialId: 'HN-PC08-011',
    name: 'Đặng Thị Mai Anh',
    birthDate: '1993-04-02',
    sex: 'female',
    email: 'mai.anh@csgt-hanoi.example',
    position: { vi: 'Cán bộ tiếp nhận và trả kết quả', en: 'Reception and return officer' },
    roles: ['reception-officer'],
    tryThis: {
      vi: 'Tiếp nhận, yêu cầu bổ sung hoặc từ chối hồ sơ; lập hồ sơ tại quầy; trả kết quả.',
      en: 'Accept, ask for supplements or refuse; take a dossier at the desk; return results.',
    },
  },
  {
    ...hanoi,
    key: 'hn-thu-ly',
    officialId: 'HN-PC08-021',
    name: 'Bùi Đức Thắng',
    birthDate: '1989-12-25',
    sex: 'male',
    email: 'duc.thang@csgt-hanoi.example',
    position: { vi: 'Cán bộ thụ lý', en: 'Case officer' },
    roles: ['case-officer'],
    tryThis: {
      vi: 'Thẩm định hồ sơ, tra cứu giấy phép lái xe và vi phạm chưa xử lý, trình lãnh đạo đội.',
      en: 'Examine the dossier, check licence and unpaid violations, pass it to the head of unit.',
    },
  },
  {
    ...hanoi,
    key: 'hn-thu-ly-2',
    officialId: 'HN-PC08-022',
    name: 'Ngô Phương Linh',
    birthDate: '1995-08-17',
    sex: 'female',
    email: 'phuong.linh@csgt-hanoi.example',
    position: { vi: 'Cán bộ thụ lý', en: 'Case officer' },
    roles: ['case-officer'],
    tryThis: {
      vi: 'Mở cùng một hồ sơ với cán bộ thụ lý kia: người thao tác sau được báo.',
      en: 'Open the same dossier as the other case officer: who acts second is told.',
    },
  },
  {
    ...hanoi,
    key: 'hn-doi-truong',
    officialId: 'HN-PC08-031',
    name: 'Phan Văn Hải',
    birthDate: '1980-01-30',
    sex: 'male',
    email: 'van.hai@csgt-hanoi.example',
    position: { vi: 'Đội trưởng', en: 'Head of unit' },
    roles: ['unit-head'],
    tryThis: {
      vi: 'Phân công, xem tải của từng cán bộ, duyệt và trình ký.',
      en: 'Assign work, see the load of each officer, approve and submit for signature.',
    },
  },
  {
    ...hanoi,
    key: 'hn-lanh-dao',
    officialId: 'HN-PC08-002',
    name: 'Trịnh Quốc Việt',
    birthDate: '1974-06-11',
    sex: 'male',
    email: 'quoc.viet@csgt-hanoi.example',
    position: { vi: 'Phó Trưởng phòng', en: 'Deputy head of the office' },
    roles: ['leader'],
    tryThis: {
      vi: 'Ký kết quả giải quyết; ký thông báo xin lỗi và hẹn lại trước ngày hẹn trả.',
      en: 'Sign results; sign the apology and extension before the due day.',
    },
  },
  {
    ...hanoi,
    key: 'hn-van-thu',
    officialId: 'HN-PC08-041',
    name: 'Lý Thị Kim Oanh',
    birthDate: '1986-09-23',
    sex: 'female',
    email: 'kim.oanh@csgt-hanoi.example',
    position: { vi: 'Văn thư', en: 'Clerk' },
    roles: ['clerk'],
    tryThis: {
      vi: 'Cấp số, đóng dấu điện tử của cơ quan, phát hành kết quả.',
      en: 'Number, seal and issue the result.',
    },
  },
  {
    ...hanoi,
    key: 'hn-thu-quy',
    officialId: 'HN-PC08-051',
    name: 'Dương Thị Hạnh',
    birthDate: '1984-02-08',
    sex: 'female',
    email: 'thi.hanh@csgt-hanoi.example',
    position: { vi: 'Cán bộ thu phí, lệ phí', en: 'Cashier' },
    roles: ['cashier'],
    tryThis: {
      vi: 'Thu lệ phí tại quầy, đối soát cuối ngày, xử lý giao dịch không khớp.',
      en: 'Take fees at the desk, reconcile the day, settle payments that do not match.',
    },
  },
  {
    ...hanoi,
    key: 'hn-mot-cua',
    officialId: 'HN-PC08-010',
    name: 'Hồ Thanh Tùng',
    birthDate: '1978-10-05',
    sex: 'male',
    email: 'thanh.tung@csgt-hanoi.example',
    position: { vi: 'Phụ trách Bộ phận Một cửa', en: 'Head of the one-stop desk' },
    roles: ['one-stop-head'],
    tryThis: {
      vi: 'Xem hồ sơ sắp đến hạn và quá hạn, tải của từng người, in sổ theo dõi.',
      en: 'See what is due and overdue, the load of each person, print the register.',
    },
  },
  {
    ...hue,
    key: 'hue-can-bo',
    officialId: 'HUE-PC08-011',
    name: 'Tôn Nữ Diệu Hiền',
    birthDate: '1991-03-28',
    sex: 'female',
    email: 'dieu.hien@csgt-hue.example',
    position: { vi: 'Cán bộ tiếp nhận và thụ lý', en: 'Reception and case officer' },
    roles: ['reception-officer', 'case-officer'],
    tryThis: {
      vi: 'Chỉ thấy hồ sơ của Huế; mở đường dẫn hồ sơ của Hà Nội thì không tìm thấy và bị ghi vết.',
      en: 'Sees the dossiers of Huế only; an address of a Hà Nội dossier is not found, and the attempt is recorded.',
    },
  },
  {
    ...hue,
    key: 'hue-lanh-dao',
    officialId: 'HUE-PC08-001',
    name: 'Nguyễn Hữu Phước',
    birthDate: '1972-12-19',
    sex: 'male',
    email: 'huu.phuoc@csgt-hue.example',
    position: { vi: 'Trưởng phòng', en: 'Head of the office' },
    roles: ['unit-head', 'leader', 'one-stop-head'],
    tryThis: {
      vi: 'Duyệt và ký hồ sơ của Huế; xem tình hình của Bộ phận Một cửa.',
      en: 'Approve and sign the dossiers of Huế; see how the one-stop desk is doing.',
    },
  },
  {
    ...hue,
    key: 'hue-van-thu',
    officialId: 'HUE-PC08-041',
    name: 'Hoàng Thị Mỹ Ái',
    birthDate: '1988-05-06',
    sex: 'female',
    email: 'my.ai@csgt-hue.example',
    position: { vi: 'Văn thư', en: 'Clerk' },
    roles: ['clerk'],
    tryThis: {
      vi: 'Trông giữ chữ ký số và con dấu của cơ quan, cấp chứng thư cho cán bộ, phát hành kết quả của Huế.',
      en: 'Looks after the key and the seal of the office, orders certificates for its staff, issues the results of Huế.',
    },
  },
  {
    ...hue,
    key: 'hue-biet-phai',
    officialId: 'HUE-PC08-015',
    name: 'Cao Thị Thanh Nhàn',
    birthDate: '1992-01-16',
    sex: 'female',
    email: 'thanh.nhan@csgt-hue.example',
    position: { vi: 'Cán bộ thụ lý', en: 'Case officer' },
    roles: ['case-officer'],
    secondPost: {
      organisation: 'H57.101.01',
      position: { vi: 'Cán bộ tiếp nhận (được cử đến)', en: 'Reception officer (posted)' },
      roles: ['reception-officer'],
    },
    tryThis: {
      vi: 'Làm việc ở hai cơ quan: khi đăng nhập, chọn đang làm cho cơ quan nào.',
      en: 'Works in two organisations: choose at sign-in for which one.',
    },
  },
  {
    kind: 'official',
    key: 'thuan-hoa-mot-cua',
    officialId: 'TH-HCC-011',
    name: 'Trương Thị Bích Ngọc',
    birthDate: '1994-07-14',
    sex: 'female',
    email: 'bich.ngoc@thuanhoa.example',
    organisation: 'H57.101.01',
    position: { vi: 'Cán bộ tiếp nhận và trả kết quả', en: 'Reception and return officer' },
    roles: ['reception-officer', 'cashier'],
    tryThis: {
      vi: 'Hướng dẫn người dân ở trung tâm phục vụ hành chính công của phường.',
      en: 'Help residents at the service centre of the ward.',
    },
  },
  {
    kind: 'official',
    key: 'kiem-tra',
    officialId: 'BCA-TT-007',
    name: 'Mai Xuân Trường',
    birthDate: '1976-05-03',
    sex: 'male',
    email: 'xuan.truong@bca.example',
    organisation: 'G01',
    position: { vi: 'Cán bộ thanh tra', en: 'Inspection officer' },
    roles: ['auditor'],
    tryThis: {
      vi: 'Đọc nhật ký kiểm toán, kiểm chứng chuỗi băm, xem ai đã tra cứu dữ liệu cá nhân.',
      en: 'Read the audit log, verify the hash chain, see who looked up personal data.',
    },
  },
  {
    kind: 'official',
    key: 'van-hanh',
    officialId: 'VPCP-VH-003',
    name: 'Đinh Hoàng Long',
    birthDate: '1990-11-27',
    sex: 'male',
    email: 'hoang.long@vpcp.example',
    organisation: 'G22',
    position: { vi: 'Cán bộ vận hành nền tảng', en: 'Platform operator' },
    roles: ['operator'],
    tryThis: {
      vi: 'Xem tình trạng hệ thống, hàng đợi và tác vụ; không xem được nội dung hồ sơ.',
      en: 'See the health of the system, its queues and jobs; cannot read dossiers.',
    },
  },
]
