import { definePermissions } from '#kernel/permissions.ts'

const DESK = ['reception-officer'] as const
const STAFF = ['reception-officer', 'case-officer', 'unit-head', 'leader', 'clerk', 'cashier', 'one-stop-head'] as const

/** Beyond the role, every command holds the actor to the dossiers of their own organisation, a citizen to their own. */
export const permissions = definePermissions('dossiers', {
  'prepare-dossiers': { roles: ['citizen', ...DESK], vi: 'chuẩn bị hồ sơ', en: 'prepare dossiers' },
  'submit-dossiers': {
    roles: ['citizen-verified', ...DESK],
    vi: 'nộp hồ sơ (định danh mức độ 2, hoặc tại quầy)',
    en: 'submit dossiers (identity of level 2, or at the desk)',
  },
  'assist-applicants': { roles: DESK, vi: 'lập hồ sơ giúp người dân', en: 'prepare dossiers for applicants' },
  'follow-own-dossiers': { roles: ['citizen'], vi: 'theo dõi hồ sơ của mình', en: 'follow their own dossiers' },
  'supplement-dossiers': { roles: ['citizen', ...DESK], vi: 'bổ sung hồ sơ', en: 'supplement dossiers' },
  'withdraw-dossiers': { roles: ['citizen', ...DESK], vi: 'rút hồ sơ', en: 'withdraw dossiers' },
  'track-dossiers': { roles: ['anyone'], vi: 'tra cứu tình trạng hồ sơ bằng mã', en: 'track a dossier by its code' },
  'view-dossiers': {
    roles: ['citizen', ...STAFF],
    vi: 'xem hồ sơ của mình hoặc của cơ quan mình',
    en: 'view their own dossiers or those of their organisation',
  },
  'view-office-lists': {
    roles: STAFF,
    vi: 'xem danh sách hồ sơ của cơ quan mình',
    en: 'list the dossiers of their organisation',
  },
  'accept-dossiers': {
    roles: [...DESK, 'one-stop-head'],
    vi: 'tiếp nhận, từ chối hồ sơ',
    en: 'accept and refuse dossiers',
  },
  'request-supplements': {
    roles: [...DESK, 'case-officer', 'one-stop-head'],
    vi: 'yêu cầu bổ sung hồ sơ',
    en: 'ask for supplements',
  },
  'request-payments': {
    roles: ['reception-officer', 'case-officer', 'cashier'],
    vi: 'yêu cầu nộp phí, lệ phí do địa phương quy định',
    en: 'ask for fees whose amount the province sets',
  },
  'hand-over-dossiers': {
    roles: ['reception-officer', 'case-officer', 'unit-head', 'leader', 'clerk'],
    vi: 'chuyển hồ sơ ở bước mình phụ trách',
    en: 'hand over dossiers at their own step',
  },
  'assign-dossiers': {
    roles: ['case-officer', 'unit-head', 'one-stop-head'],
    vi: 'nhận và phân công hồ sơ',
    en: 'take and assign dossiers',
  },
  'suspend-dossiers': {
    roles: ['case-officer', 'unit-head'],
    vi: 'tạm dừng tính thời hạn theo quy định',
    en: 'pause the legal clock where the law allows',
  },
  'extend-dossiers': {
    roles: ['leader'],
    vi: 'ký thông báo xin lỗi và hẹn lại',
    en: 'sign an apology with a new date',
  },
  'resolve-dossiers': { roles: ['leader'], vi: 'ký kết quả giải quyết', en: 'sign results' },
  'return-results': { roles: DESK, vi: 'trả kết quả', en: 'return results' },
  'stop-dossiers': {
    roles: ['unit-head', 'leader', 'one-stop-head'],
    vi: 'dừng giải quyết hồ sơ',
    en: 'stop dossiers',
  },
  'seal-papers': {
    roles: ['clerk'],
    vi: 'ký số của cơ quan lên giấy tờ đã có chữ ký của người có thẩm quyền',
    en: 'apply the organisation’s signature to papers that a person has signed',
  },
  'sign-papers': {
    roles: ['reception-officer', 'case-officer', 'unit-head', 'leader', 'clerk', 'one-stop-head'],
    vi: 'ký số các giấy tờ mình đã lập',
    en: 'sign the papers that they issued',
  },
  'look-up-papers': {
    roles: ['anyone'],
    vi: 'kiểm tra một giấy tờ bằng mã QR in trên đó',
    en: 'verify a paper by the QR code printed on it',
  },
  'print-registers': {
    roles: [...DESK, 'one-stop-head', 'unit-head', 'leader'],
    vi: 'in sổ theo dõi hồ sơ của cơ quan mình',
    en: 'print the register of their organisation',
  },
  'issue-registers': {
    roles: [...DESK, 'one-stop-head', 'unit-head', 'leader'],
    vi: 'lập sổ theo dõi hồ sơ có ký số của cơ quan mình',
    en: 'issue signed registers of their organisation',
  },
  'oversee-dossiers': {
    roles: ['one-stop-head', 'unit-head', 'leader'],
    vi: 'xem hồ sơ quá hạn và tải công việc',
    en: 'see overdue dossiers and the load',
  },
})
