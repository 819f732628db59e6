import type { StatusTone } from '../content/status-tag.tsx'

type Sample = readonly [vi: string, en: string]

/** The ten official states of a dossier, as examples of tones. */
export const dossierStates: readonly (readonly [StatusTone, ...Sample])[] = [
  ['neutral', 'Mới đăng ký', 'Submitted'],
  ['information', 'Được tiếp nhận', 'Accepted'],
  ['stopped', 'Không được tiếp nhận', 'Refused'],
  ['information', 'Đang xử lý', 'In process'],
  ['waiting', 'Yêu cầu bổ sung giấy tờ', 'Supplement requested'],
  ['waiting', 'Yêu cầu thực hiện nghĩa vụ tài chính', 'Payment requested'],
  ['stopped', 'Công dân yêu cầu rút hồ sơ', 'Withdrawal requested'],
  ['stopped', 'Dừng xử lý', 'Stopped'],
  ['done', 'Đã xử lý xong', 'Resolved'],
  ['done', 'Đã trả kết quả', 'Returned'],
]

export const provinces = [
  { value: '01', label: 'Thành phố Hà Nội' },
  { value: '46', label: 'Thành phố Huế' },
  { value: '48', label: 'Thành phố Đà Nẵng' },
  { value: '79', label: 'Thành phố Hồ Chí Minh' },
]

export const communesOfHanoi = [
  { value: '00004', label: 'Phường Ba Đình' },
  { value: '00166', label: 'Phường Cầu Giấy' },
  { value: '00256', label: 'Phường Hai Bà Trưng' },
]
