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
  'key-missing': {
    status: 409,
    vi: 'Chưa có khóa ký số cho người hoặc cơ quan này. Hãy đề nghị quản trị viên đăng ký chứng thư số.',
    en: 'There is no signing key for this person or organisation. Please ask the administrator to enrol one.',
  },
  'certificate-not-valid': {
    status: 409,
    vi: 'Chứng thư số đã hết hạn hoặc chưa có hiệu lực nên chưa ký được. Hãy đề nghị quản trị viên gia hạn chứng thư.',
    en: 'The certificate has expired or is not valid yet, so nothing was signed. Please ask the administrator to renew it.',
  },
  'certificate-of-other-key': {
    status: 409,
    vi: 'Chứng thư này được cấp cho một khóa khác. Hãy nộp đúng chứng thư của yêu cầu đã gửi.',
    en: 'This certificate was issued to another key. Please hand in the one for the request that was sent.',
  },
  'enrolment-by-hand': {
    status: 409,
    vi: 'Tổ chức chứng thực không nhận yêu cầu trực tuyến. Hãy gửi yêu cầu cấp chứng thư theo quy trình của tổ chức đó.',
    en: 'The authority takes no requests online. Please send the request for a certificate the way it prescribes.',
  },
  'authority-unavailable': {
    status: 503,
    vi: 'Tổ chức chứng thực hoặc dịch vụ dấu thời gian chưa trả lời nên chưa ký được. Vui lòng thử lại sau ít phút.',
    en: 'The certification authority or its time-stamp service does not answer, so nothing was signed. Please try again in a few minutes.',
  },
  'pdf-not-signable': {
    status: 422,
    vi: 'Không ký được tệp PDF này ({code}). Hãy lập lại tệp từ văn bản gốc.',
    en: 'This PDF cannot be signed ({code}). Please make it again from its source.',
  },
})
