import { defineErrors } from '#kernel/errors.ts'

export const errors = defineErrors('signatures', {
  'file-missing': {
    status: 422,
    vi: 'Bạn chưa chọn tệp. Hãy chọn tệp cần kiểm tra chữ ký.',
    en: 'No file was chosen. Please choose the file whose signatures you want to check.',
  },
  'too-many-files': {
    status: 422,
    vi: 'Mỗi lần chỉ kiểm tra một tệp, hoặc một chữ ký rời (.p7s) cùng tệp được ký. Hãy bỏ bớt tệp.',
    en: 'One file at a time, or a detached signature (.p7s) with the file it is over. Please choose fewer files.',
  },
  'no-pair': {
    status: 422,
    vi: 'Hai tệp này không phải là một chữ ký rời (.p7s) và tệp được ký. Hãy kiểm tra từng tệp một.',
    en: 'These two are not a detached signature (.p7s) and the file it is over. Please check them one by one.',
  },
  'file-too-hard': {
    status: 422,
    vi: 'Tệp phức tạp bất thường nên không kiểm tra được trong giới hạn thời gian và bộ nhớ. Đừng tin tệp này khi chưa hỏi nơi phát hành.',
    en: 'The file is unusually complex and could not be checked within the limits of time and memory. Do not rely on it before asking its issuer.',
  },
  'verification-busy': {
    status: 503,
    vi: 'Đang có nhiều người kiểm tra chữ ký. Vui lòng thử lại sau một phút.',
    en: 'Many people are checking signatures right now. Please try again in a minute.',
  },
})
