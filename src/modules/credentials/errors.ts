import { defineErrors } from '#kernel/errors.ts'

export const errors = defineErrors('credentials', {
  'licence-missing': {
    status: 409,
    vi: 'Chưa có giấy phép lái xe của bạn trong cơ sở dữ liệu nên chưa thể đưa vào ví. Vui lòng liên hệ cơ quan đã cấp giấy phép.',
    en: 'The register holds no driving licence of yours, so there is nothing to put into a wallet. Please ask the office that issued it.',
  },
  'licence-not-valid': {
    status: 409,
    vi: 'Giấy phép lái xe đang bị tước, bị thu hồi hoặc mọi hạng đã hết hạn nên chưa thể đưa vào ví.',
    en: 'The licence is withheld, revoked or expired in every class, so it cannot be put into a wallet.',
  },
  'issuer-not-ready': {
    status: 503,
    vi: 'Hệ thống chưa có chứng thư để ký giấy phép lái xe điện tử. Vui lòng thử lại sau ít phút.',
    en: 'The certificate that signs licences for phones is not there yet. Please try again in a few minutes.',
  },
  'offer-not-open': {
    status: 400,
    vi: 'Lời mời không tồn tại, đã dùng hoặc đã hết hạn. Hãy tạo mã mới trên trang Giấy phép lái xe trên điện thoại.',
    en: 'The offer does not exist, was used or has expired. Please make a new code on the page of the licence.',
  },
  'pin-wrong': {
    status: 400,
    vi: 'Mã PIN chưa đúng. Sau ba lần sai phải tạo mã mới.',
    en: 'The PIN is not right. After three wrong ones a new code has to be made.',
  },
  'token-refused': {
    status: 401,
    vi: 'Mã truy cập của ví không đúng hoặc đã hết hạn.',
    en: 'The access token of the wallet is wrong or has expired.',
  },
  'wallet-key-refused': {
    status: 400,
    vi: 'Ví chưa chứng minh được khóa của mình (DPoP).',
    en: 'The wallet did not prove its key (DPoP).',
  },
  'nonce-refused': {
    status: 400,
    vi: 'Số dùng một lần đã cũ hoặc đã dùng. Ví cần xin số mới.',
    en: 'The nonce is old or was used. The wallet has to ask for a new one.',
  },
  'key-proof-refused': {
    status: 400,
    vi: 'Bằng chứng về khóa của ví không hợp lệ.',
    en: 'The proof of the wallet key is not valid.',
  },
  'request-not-understood': {
    status: 400,
    vi: 'Yêu cầu của ví không đúng giao thức.',
    en: 'The request of the wallet does not follow the protocol.',
  },
  'grant-not-supported': {
    status: 400,
    vi: 'Chỉ nhận mã đã được chủ giấy phép cho trước (pre-authorized code).',
    en: 'Only codes that the owner of the licence gave in advance are taken.',
  },
  'format-not-supported': {
    status: 400,
    vi: 'Loại giấy tờ mà ví yêu cầu không có ở đây, hoặc đã được cấp theo lời mời này.',
    en: 'What the wallet asks for is not offered here, or was issued under this offer already.',
  },
  'credential-not-found': {
    status: 404,
    vi: 'Không tìm thấy bản giấy phép này trong danh sách của bạn.',
    en: 'This copy of the licence is not on your list.',
  },
  'status-list-not-found': {
    status: 404,
    vi: 'Không có danh sách trạng thái này.',
    en: 'There is no such status list.',
  },
  'check-not-found': {
    status: 404,
    vi: 'Không tìm thấy lượt kiểm tra, hoặc lượt kiểm tra đã hết hạn. Hãy tạo lượt kiểm tra mới.',
    en: 'The check was not found or has expired. Please start a new one.',
  },
  'check-answered': {
    status: 400,
    vi: 'Lượt kiểm tra này đã được trả lời. Mỗi mã chỉ dùng một lần.',
    en: 'This check was answered already. Each code serves once.',
  },
})
