import { defineErrors } from '#kernel/errors.ts'

export const proceduresErrors = defineErrors('procedures', {
  'procedure-not-found': {
    status: 404,
    vi: 'Không có thủ tục hành chính mang mã {code}. Vui lòng kiểm tra lại mã hoặc tìm theo tên thủ tục.',
    en: 'There is no procedure with the code {code}. Please check the code or search by name.',
  },
  'version-not-found': {
    status: 404,
    vi: 'Thủ tục {code} không có phiên bản {version}. Vui lòng xem phiên bản đang có hiệu lực.',
    en: 'Procedure {code} has no version {version}. Please look at the version in force.',
  },
  'procedure-not-in-force': {
    status: 404,
    vi: 'Thủ tục {code} không có hiệu lực vào ngày {date}. Vui lòng chọn ngày khác.',
    en: 'Procedure {code} was not in force on {date}. Please choose another date.',
  },
  'date-not-in-calendar': {
    status: 422,
    vi: 'Ngày {date} không có trong lịch. Vui lòng chọn ngày khác.',
    en: 'The day {date} does not exist. Please choose another one.',
  },
  'case-not-found': {
    status: 422,
    vi: 'Thủ tục {code} không có trường hợp “{case}”. Vui lòng chọn một trường hợp trong danh sách.',
    en: 'Procedure {code} has no case “{case}”. Please choose one from the list.',
  },
  'fee-not-set': {
    status: 422,
    vi: 'Thủ tục {code} không nhận hồ sơ theo cách nộp này vào ngày {date}. Vui lòng chọn cách nộp khác.',
    en: 'Procedure {code} did not take dossiers in this way on {date}. Please choose another way.',
  },
})
