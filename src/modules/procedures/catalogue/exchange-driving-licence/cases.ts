import type { ProcedureCase } from '../../definition/procedure-version.ts'

/** Law 36/2024/QH15 art. 62: why a Vietnamese licence of the civil kind is exchanged. */
export const cases: readonly ProcedureCase[] = [
  {
    code: 'expiring',
    name: { vi: 'Giấy phép sắp hết hạn', en: 'The licence is about to expire' },
    hint: {
      vi: 'Nộp hồ sơ trước ngày hết hạn: quá hạn dù một ngày cũng phải sát hạch lại.',
      en: 'Apply before the last day: even one day late means a new test.',
    },
  },
  {
    code: 'damaged',
    name: { vi: 'Giấy phép bị hỏng', en: 'The licence is damaged' },
    hint: { vi: 'Thẻ gãy, mờ, không còn sử dụng được.', en: 'The card is broken, faded or unusable.' },
  },
  {
    code: 'changed-data',
    name: { vi: 'Thông tin trên giấy phép đã thay đổi', en: 'Data on the licence have changed' },
    hint: {
      vi: 'Ví dụ đổi họ tên, hoặc ngày sinh khác với căn cước.',
      en: 'For example a new name, or a date of birth that differs from the identity card.',
    },
  },
  {
    code: 'old-form',
    name: { vi: 'Giấy phép mẫu cũ bằng bìa giấy, đổi sang thẻ PET', en: 'An old paper licence, to become a PET card' },
    hint: {
      vi: 'Khuyến khích đổi giấy phép không thời hạn cấp trước ngày 01/7/2012.',
      en: 'Encouraged for licences without term issued before 1 July 2012.',
    },
  },
]
