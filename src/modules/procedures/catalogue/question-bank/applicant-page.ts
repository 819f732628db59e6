import type { FormPage } from '../../definition/form.ts'

/** Who applies, as the population register knows them: shown, never asked. */
export const applicantPage: FormPage = {
  code: 'applicant',
  question: { vi: 'Thông tin của bạn có đúng không?', en: 'Is this information about you correct?' },
  whyWeAsk: {
    vi: 'Thông tin được lấy từ Cơ sở dữ liệu quốc gia về dân cư, bạn không phải khai lại. Nếu có sai sót, bạn cần điều chỉnh tại Công an cấp xã trước khi nộp hồ sơ.',
    en: 'It comes from the national population database, so you need not enter it. If something is wrong, have it corrected at the commune police before you apply.',
  },
  fields: [
    {
      code: 'fullName',
      kind: 'person-name',
      label: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
      provided: { register: 'population', item: 'fullName', mode: 'locked' },
    },
    {
      code: 'personalId',
      kind: 'personal-id',
      label: { vi: 'Số định danh cá nhân', en: 'Personal id' },
      provided: { register: 'population', item: 'personalId', mode: 'locked' },
    },
    {
      code: 'birthDate',
      kind: 'partial-date',
      period: 'past',
      label: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' },
      provided: { register: 'population', item: 'birthDate', mode: 'locked' },
    },
    {
      code: 'sex',
      kind: 'sex',
      label: { vi: 'Giới tính', en: 'Sex' },
      provided: { register: 'population', item: 'sex', mode: 'locked' },
    },
    {
      code: 'nationality',
      kind: 'nationality',
      label: { vi: 'Quốc tịch', en: 'Nationality' },
      provided: { register: 'population', item: 'nationality', mode: 'locked' },
    },
    {
      code: 'residence',
      kind: 'address',
      map: 'two-tier',
      label: { vi: 'Nơi ở hiện tại', en: 'Current residence' },
      provided: { register: 'population', item: 'currentResidence', mode: 'locked' },
    },
  ],
  crossChecks: [{ check: 'personal-id-fits-person', personalId: 'personalId', birthDate: 'birthDate', sex: 'sex' }],
}
