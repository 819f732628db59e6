import { defineErrors } from '#kernel/errors.ts'

export const errors = defineErrors('payments', {
  'obligation-not-found': {
    status: 404,
    vi: 'Không tìm thấy khoản phải nộp này.',
    en: 'This fee was not found.',
  },
  'receipt-not-found': {
    status: 404,
    vi: 'Khoản này chưa có biên lai vì chưa được nộp.',
    en: 'There is no receipt yet, because the fee has not been paid.',
  },
  'action-not-allowed': {
    status: 409,
    vi: 'Không thực hiện được vì khoản phải nộp đang ở trạng thái “{state}”. Vui lòng tải lại trang để xem tình trạng mới nhất.',
    en: 'This cannot be done: the fee is in the state “{state}”. Please reload the page to see where it stands.',
  },
  'other-amount': {
    status: 422,
    vi: 'Số tiền thu không bằng số phải nộp ({amount}). Vui lòng kiểm tra lại.',
    en: 'The amount taken differs from the amount owed ({amount}). Please check it.',
  },
  'fee-account-missing': {
    status: 409,
    vi: 'Cơ quan {organisation} chưa khai báo tài khoản thu phí, lệ phí nên chưa thể lập khoản phải nộp.',
    en: 'Organisation {organisation} has declared no account for fees, so nothing can be charged.',
  },
  'refund-not-found': {
    status: 404,
    vi: 'Không tìm thấy khoản phải hoàn trả này.',
    en: 'This refund was not found.',
  },
  'refund-already-ordered': {
    status: 409,
    vi: 'Khoản này đã được lệnh hoàn trả.',
    en: 'This refund has been ordered already.',
  },
  'notice-forged': {
    status: 401,
    vi: 'Chữ ký của thông báo thanh toán không hợp lệ.',
    en: 'The signature of the payment notice does not hold.',
  },
  'notice-out-of-time': {
    status: 401,
    vi: 'Thời điểm ký của thông báo thanh toán lệch quá giới hạn cho phép.',
    en: 'The payment notice was signed too long ago, or in the future. Sign it again.',
  },
  'notice-differs': {
    status: 409,
    vi: 'Giao dịch này đã được thông báo với nội dung khác.',
    en: 'This transaction was told before with other facts.',
  },
  'bank-unavailable': {
    status: 503,
    vi: 'Chưa kết nối được ngân hàng. Vui lòng thử lại sau ít phút; nếu bạn đã chuyển tiền, tiền của bạn vẫn được ghi nhận.',
    en: 'The bank cannot be reached. Please try again in a few minutes; money that you have sent is not lost.',
  },
})
