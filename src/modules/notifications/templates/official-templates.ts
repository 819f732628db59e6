import type { Template } from './template.ts'

const about = {
  vi: 'Thủ tục: {procedure}.',
  en: 'Procedure: {procedure}.',
}

/** Messages to officials; the basis is said where a moment in law is near. */
export const officialTemplates = {
  'dossier-arrived': {
    audience: 'official',
    title: { vi: 'Có hồ sơ mới chờ tiếp nhận', en: 'A new dossier waits at the desk' },
    says: [about],
    next: {
      vi: 'Kiểm tra hồ sơ, sau đó tiếp nhận, yêu cầu bổ sung hoặc từ chối.',
      en: 'Check it, then accept it, ask for what is missing or refuse it.',
    },
  },
  'intake-answer-due': {
    audience: 'official',
    title: { vi: 'Sắp hết hạn trả lời việc tiếp nhận hồ sơ', en: 'An answer about acceptance is due' },
    says: [
      about,
      {
        vi: 'Hồ sơ nộp trực tuyến chưa được tiếp nhận, yêu cầu bổ sung hay từ chối.',
        en: 'A dossier that was submitted online has not been accepted, supplemented or refused yet.',
      },
    ],
    next: { vi: 'Mở hồ sơ và trả lời người nộp ngay.', en: 'Open the dossier and answer its applicant now.' },
  },
  'dossier-supplemented': {
    audience: 'official',
    title: { vi: 'Người nộp đã bổ sung {dossier}', en: 'The applicant added to {dossier}' },
    says: [about],
    next: { vi: 'Kiểm tra nội dung bổ sung và xử lý tiếp.', en: 'Check what was added and go on.' },
  },
  'dossier-due-soon': {
    audience: 'official',
    title: { vi: 'Sắp đến hạn trả kết quả {dossier}', en: 'The result of {dossier} is due soon' },
    says: [
      about,
      { vi: 'Hạn trả kết quả: {due}.', en: 'The result is due {due}.' },
      {
        vi: 'Nếu không kịp, thư xin lỗi và hẹn lại phải gửi {noticeBy}.',
        en: 'If it cannot be ready, the apology with a new date must go out {noticeBy}.',
      },
    ],
    next: {
      vi: 'Đôn đốc bước đang xử lý, hoặc trình ký thư xin lỗi và hẹn lại.',
      en: 'Urge on the step that holds it, or submit the apology for signature.',
    },
  },
  'dossier-overdue': {
    audience: 'official',
    title: { vi: 'Quá hạn trả kết quả {dossier}', en: 'The result of {dossier} is overdue' },
    says: [about, { vi: 'Hạn trả kết quả đã qua: {due}.', en: 'It was due {due}.' }],
    next: {
      vi: 'Chỉ đạo giải quyết ngay; việc quá hạn không cản trở trả kết quả.',
      en: 'Have it resolved at once; being late does not hinder handing over the result.',
    },
  },
  'payment-unmatched': {
    audience: 'official',
    title: { vi: 'Có khoản tiền không khớp khoản phải nộp', en: 'A payment matches no open fee' },
    says: [
      {
        vi: 'Ngân hàng báo có một khoản không thanh toán cho khoản phải nộp nào: nộp trùng, nộp muộn, sai số tiền hoặc sai mã.',
        en: 'The bank reported a payment that settles nothing: a duplicate, a late one, another amount or an unknown reference.',
      },
    ],
    next: {
      vi: 'Mở trang thu phí để kiểm tra; khoản thừa thì lệnh hoàn trả.',
      en: 'Open the cash page to look at it, and order the refund of what is in excess.',
    },
  },
} as const satisfies Record<string, Template>
