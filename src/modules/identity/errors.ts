import { defineErrors } from '#kernel/errors.ts'

export const errors = defineErrors('identity', {
  'sign-in-cancelled': {
    status: 401,
    vi: 'Bạn chưa đăng nhập: việc đăng nhập đã được hủy ở trang định danh. Bạn có thể đăng nhập lại bất cứ lúc nào.',
    en: 'You are not signed in: the sign-in was cancelled at the identity page. You can sign in again at any time.',
  },
  'account-locked': {
    status: 403,
    vi: 'Tài khoản định danh của bạn đang bị khóa. Vui lòng liên hệ nơi cấp tài khoản để mở khóa, rồi đăng nhập lại.',
    en: 'Your identity account is locked. Please ask its provider to unlock it, then sign in again.',
  },
  'provider-unavailable': {
    status: 503,
    vi: 'Hệ thống định danh đang gián đoạn nên chưa thể đăng nhập. Vui lòng thử lại sau ít phút.',
    en: 'The identity system is not available, so you cannot sign in now. Please try again in a few minutes.',
  },
  'sign-in-not-matching': {
    status: 403,
    vi: 'Lần đăng nhập này không bắt đầu từ trình duyệt này hoặc đã được sử dụng. Vui lòng đăng nhập lại từ đầu.',
    en: 'This sign-in did not start in this browser or has been used already. Please sign in again from the start.',
  },
  'sign-in-expired': {
    status: 410,
    vi: 'Bạn đã dừng ở trang định danh quá 10 phút nên lần đăng nhập này hết hiệu lực. Vui lòng đăng nhập lại.',
    en: 'You stayed at the identity page for more than 10 minutes and this sign-in expired. Please sign in again.',
  },
  'identity-not-proved': {
    status: 403,
    vi: 'Không xác minh được thông tin từ hệ thống định danh. Vui lòng đăng nhập lại; nếu vẫn lỗi, hãy báo bộ phận hỗ trợ.',
    en: 'The answer of the identity system could not be verified. Please sign in again; if it fails again, tell support.',
  },
  'no-position': {
    status: 403,
    vi: 'Tài khoản cán bộ này chưa được giao vai trò tại cơ quan nào. Vui lòng liên hệ quản trị viên của cơ quan.',
    en: 'This official account holds no role in any organisation. Please contact the administrator of your organisation.',
  },
  'account-not-found': {
    status: 404,
    vi: 'Không tìm thấy tài khoản này.',
    en: 'This account was not found.',
  },
  'session-not-found': {
    status: 404,
    vi: 'Không tìm thấy phiên đăng nhập này, hoặc phiên đã kết thúc.',
    en: 'This session was not found, or it has ended already.',
  },
  'position-not-held': {
    status: 403,
    vi: 'Bạn không giữ vị trí nào tại cơ quan đã chọn. Vui lòng chọn cơ quan khác.',
    en: 'You hold no position in the organisation you chose. Please choose another one.',
  },
})
