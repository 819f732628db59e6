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
  'certificate-expiring': {
    audience: 'official',
    title: { vi: 'Chứng thư chữ ký số sắp hết hạn', en: 'A certificate ends soon' },
    says: [
      {
        vi: 'Chứng thư của {holder} còn {days} ngày, cần gia hạn {validTo}.',
        en: 'The certificate of {holder} has {days} days left; renew it {validTo}.',
      },
      {
        vi: 'Hết hạn thì giấy tờ không ký được bằng chứng thư này nữa.',
        en: 'When it has ended, no paper can be signed with it.',
      },
    ],
    next: {
      vi: 'Mở trang chữ ký số và gia hạn; khóa đang dùng vẫn ký được cho đến khi chứng thư mới được cấp.',
      en: 'Open the page of signatures and renew it; the key in use signs until the new certificate is issued.',
    },
  },
  'certificate-revoked': {
    audience: 'official',
    title: { vi: 'Chứng thư chữ ký số đã bị thu hồi', en: 'A certificate has been revoked' },
    says: [
      { vi: 'Chứng thư của: {holder}.', en: 'Certificate of: {holder}.' },
      {
        vi: 'Tổ chức chứng thực cho biết chứng thư đã bị thu hồi. Hệ thống không ký bằng khóa này nữa.',
        en: 'The authority says that the certificate was revoked. The platform no longer signs with this key.',
      },
    ],
    next: {
      vi: 'Hỏi tổ chức chứng thực về lý do thu hồi, rồi đề nghị cấp chứng thư mới.',
      en: 'Ask the authority for the reason, then ask for a new certificate.',
    },
  },
} as const satisfies Record<string, Template>
