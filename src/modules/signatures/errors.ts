import { defineErrors } from '#kernel/errors.ts'

export const errors = defineErrors('signatures', {
  'file-missing': {
    status: 422,
    vi: 'Bạn chưa chọn tệp. Hãy chọn tệp cần kiểm tra chữ ký.',
    en: 'No file was chosen. Please choose the file whose signatures you want to check.',
  },
  'upload-damaged': {
    status: 400,
    vi: 'Tệp gửi lên bị đứt giữa chừng hoặc không đúng định dạng biểu mẫu. Hãy gửi lại.',
    en: 'What was sent broke off, or is not a form as it should be. Please send it again.',
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
  'certificate-not-for-documents': {
    status: 409,
    vi: 'Chứng thư số này không dùng được để ký văn bản ({code}) nên chưa ký. Hãy đề nghị quản trị viên đăng ký chứng thư đúng loại.',
    en: 'This certificate cannot sign documents ({code}), so nothing was signed. Please ask the administrator to enrol one of the right kind.',
  },
  'certificate-revoked': {
    status: 409,
    vi: 'Chứng thư số đã bị thu hồi nên không ký. Hãy đề nghị quản trị viên đăng ký chứng thư mới.',
    en: 'The certificate has been revoked, so nothing was signed. Please ask the administrator to enrol a new one.',
  },
  'custody-not-set-up': {
    status: 409,
    vi: 'Máy chủ chưa được nối với thiết bị hoặc dịch vụ giữ khóa này nên chưa ký được. Hãy báo quản trị viên hệ thống.',
    en: 'The server is not connected to the device or service that holds this key, so nothing was signed. Please tell the system administrator.',
  },
  'token-unavailable': {
    status: 503,
    vi: 'Không liên lạc được với thiết bị ký số (token hoặc HSM) của máy chủ nên chưa ký được. Hãy báo quản trị viên kiểm tra thiết bị.',
    en: 'The signing device (token or HSM) of the server does not answer, so nothing was signed. Please have the administrator check it.',
  },
  'token-pin-refused': {
    status: 503,
    vi: 'Thiết bị ký số từ chối mã PIN. Để thiết bị không bị khóa, hệ thống sẽ không thử lại mã này; hãy báo quản trị viên đặt lại mã PIN.',
    en: 'The signing device refuses the PIN. This PIN is not tried again, so that the device does not lock itself; please have the administrator set the right one.',
  },
  'token-key-missing': {
    status: 409,
    vi: 'Thiết bị ký số không có khóa đã đăng ký. Hãy báo quản trị viên kiểm tra đúng thiết bị hoặc đăng ký khóa mới.',
    en: 'The registered key is not on the signing device. Please have the administrator check that it is the right device, or enrol a new key.',
  },
  'remote-signing-unavailable': {
    status: 503,
    vi: 'Dịch vụ ký số từ xa chưa trả lời nên chưa ký được. Vui lòng thử lại sau ít phút.',
    en: 'The remote signing service does not answer, so nothing was signed. Please try again in a few minutes.',
  },
  'remote-signing-refused': {
    status: 409,
    vi: 'Việc ký từ xa không được chấp thuận: chủ khóa từ chối, quá thời gian xác nhận hoặc khóa đang bị khóa. Hãy thử lại và xác nhận trên điện thoại của chủ khóa.',
    en: 'The remote signature was not authorised: its owner refused, approved too late, or the key is locked. Please try again and approve on the owner’s telephone.',
  },
  'certificate-not-accepted': {
    status: 422,
    vi: 'Chứng thư này không dùng để ký văn bản được ({code}). Hãy dùng chứng thư còn hiệu lực do tổ chức chứng thực được công nhận cấp cho việc ký.',
    en: 'This certificate cannot be used to sign documents ({code}). Please use a valid one that a recognised authority issued for signing.',
  },
  'signature-of-other-key': {
    status: 503,
    vi: 'Chữ ký mà thiết bị hoặc dịch vụ trả về không khớp với chứng thư số và nội dung cần ký nên đã bị loại bỏ. Hãy báo quản trị viên hệ thống.',
    en: 'What the device or service returned does not match the certificate and what was to be signed, and was thrown away. Please tell the system administrator.',
  },
  'signs-at-own-desk': {
    status: 409,
    vi: 'Người này ký bằng thiết bị tại máy của mình. Hãy mở phiên ký để người đó ký văn bản.',
    en: 'This person signs with a device at their own desk. Please open a signing session for them.',
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
  'evidence-incomplete': {
    status: 503,
    vi: 'Chưa lấy đủ trạng thái chứng thư của các chữ ký nên chưa đóng được dấu thời gian lưu trữ. Vui lòng thử lại sau ít phút.',
    en: 'The state of the certificates behind the signatures could not be learned completely, so nothing was time-stamped for the archive. Please try again in a few minutes.',
  },
  'xml-not-signable': {
    status: 422,
    vi: 'Không ký được tệp XML này ({code}). Hãy lập lại tệp từ dữ liệu gốc.',
    en: 'This XML file cannot be signed ({code}). Please make it again from its source.',
  },
  'audit-entry-missing': {
    status: 404,
    vi: 'Không có bản ghi nào trong nhật ký kiểm toán để lập tệp chứng minh. Hãy kiểm tra lại đối tượng được nêu.',
    en: 'The audit log has no entry to prove here. Please check what was asked for.',
  },
  'entries-not-signed-yet': {
    status: 409,
    vi: 'Các bản ghi mới nhất đang chờ được ký số, thường trong vài giây. Vui lòng thử lại sau ít giây.',
    en: 'The newest entries are still being signed, usually within seconds. Please try again in a few seconds.',
  },
  'pdf-not-signable': {
    status: 422,
    vi: 'Không ký được tệp PDF này ({code}). Hãy lập lại tệp từ văn bản gốc.',
    en: 'This PDF cannot be signed ({code}). Please make it again from its source.',
  },
  'organisation-not-chosen': {
    status: 409,
    vi: 'Bạn chưa chọn cơ quan mà mình đang làm việc. Hãy chọn cơ quan rồi thử lại.',
    en: 'You have not chosen the organisation you act for. Please choose it and try again.',
  },
  'official-not-found': {
    status: 404,
    vi: 'Không có cán bộ này ở cơ quan của bạn. Hãy kiểm tra mã cán bộ.',
    en: 'There is no such official in your organisation. Please check the staff code.',
  },
  'key-not-found': {
    status: 404,
    vi: 'Không tìm thấy khóa ký số này. Hãy mở lại danh sách.',
    en: 'This signing key was not found. Please open the list again.',
  },
  'key-already-retired': {
    status: 409,
    vi: 'Khóa này đã ngừng dùng từ trước. Hãy mở lại danh sách.',
    en: 'This key is out of use already. Please open the list again.',
  },
  'certificate-not-readable': {
    status: 422,
    vi: 'Tệp không phải là chứng thư đọc được. Hãy nộp tệp .cer, .crt hoặc .pem nhận từ tổ chức chứng thực.',
    en: 'The file is not a certificate that can be read. Please hand in the .cer, .crt or .pem file from the authority.',
  },
  'image-too-large': {
    status: 413,
    vi: 'Ảnh lớn hơn 200 KB. Hãy thu nhỏ ảnh rồi tải lại.',
    en: 'The image is larger than 200 KB. Please make it smaller and upload it again.',
  },
  'image-not-readable': {
    status: 422,
    vi: 'Tệp không phải ảnh PNG có nền trong suốt. Hãy lưu ảnh ở dạng PNG 8 bit, nền trong suốt, không đan xen (interlace).',
    en: 'The file is not a PNG with a transparent ground. Please save it as an 8-bit PNG with transparency, not interlaced.',
  },
  'image-of-wrong-size': {
    status: 422,
    vi: 'Mỗi cạnh của ảnh phải từ 60 đến 2000 điểm ảnh. Hãy đổi kích thước ảnh.',
    en: 'Each side of the image must have 60 to 2000 pixels. Please resize it.',
  },
  'image-without-ground': {
    status: 422,
    vi: 'Nền ảnh chưa trong suốt nên sẽ che chữ trên văn bản, hoặc ảnh không có nét nào. Hãy xóa nền trắng rồi tải lại.',
    en: 'The ground of the image is not transparent and would cover the text, or nothing is drawn on it. Please remove the white ground.',
  },
  'signature-not-blue': {
    status: 422,
    vi: 'Chữ ký phải là màu xanh (Nghị định 30/2020/NĐ-CP, Phụ lục I). Hãy ký bằng mực xanh rồi chụp lại.',
    en: 'The signature must be blue (Decree 30/2020/ND-CP, annex I). Please sign in blue ink and take the picture again.',
  },
  'seal-not-red': {
    status: 422,
    vi: 'Hình ảnh con dấu phải là màu đỏ (Nghị định 30/2020/NĐ-CP, Phụ lục I). Hãy chọn đúng ảnh con dấu.',
    en: 'The image of the seal must be red (Decree 30/2020/ND-CP, annex I). Please choose the right image.',
  },
  'delegation-not-found': {
    status: 404,
    vi: 'Không tìm thấy việc ủy quyền này. Hãy mở lại danh sách.',
    en: 'This delegation was not found. Please open the list again.',
  },
  'delegation-already-given': {
    status: 409,
    vi: 'Cán bộ này đang ký thay hoặc ký theo ủy quyền khác. Hãy chấm dứt việc đó trước.',
    en: 'This official already signs in somebody’s place. Please end that delegation first.',
  },
  'delegation-already-ended': {
    status: 409,
    vi: 'Việc ủy quyền này đã chấm dứt từ trước. Hãy mở lại danh sách.',
    en: 'This delegation has ended already. Please open the list again.',
  },
  'delegation-to-oneself': {
    status: 409,
    vi: 'Không ai tự ủy quyền cho mình. Hãy để văn thư hoặc lãnh đạo khác ghi nhận.',
    en: 'Nobody delegates to themselves. Please let the clerk or another leader record it.',
  },
  'delegation-ends-before-it-begins': {
    status: 422,
    vi: 'Ngày hết hiệu lực phải sau ngày bắt đầu. Hãy sửa lại ngày.',
    en: 'The day on which it ends must be after the day on which it begins. Please correct the dates.',
  },
  'certificate-of-other-person': {
    status: 422,
    vi: 'Tên trong chứng thư không phải là tên của bạn (hoặc của cơ quan). Hãy chọn đúng tệp chứng thư.',
    en: 'The name in the certificate is not yours (or your organisation’s). Please choose the right certificate file.',
  },
  'copy-encrypted': {
    status: 422,
    vi: 'Tệp PDF có mật khẩu nên không ký được. Hãy lưu lại tệp không đặt mật khẩu rồi gửi lại.',
    en: 'The PDF is protected by a password and cannot be signed. Please save it without one and send it again.',
  },
  'copy-forbids-changes': {
    status: 422,
    vi: 'Người ký trước đã khóa tệp, không cho thêm chữ ký. Hãy dùng tệp khác, hoặc sao từ bản giấy in ra.',
    en: 'An earlier signer has locked the file against any further signature. Please use another file, or copy from paper.',
  },
  'copy-seal-at-desk': {
    status: 409,
    vi: 'Con dấu số của cơ quan nằm trong thiết bị tại máy của văn thư, chưa dùng được cho bản sao, phụ lục ở đây. Hãy ký bằng phần mềm của thiết bị.',
    en: 'The seal of the organisation is in a device at the clerk’s desk and cannot be used for copies and annexes here. Please sign with the software of the device.',
  },
  'copy-not-found': {
    status: 404,
    vi: 'Không tìm thấy bản sao, phụ lục này. Hãy mở lại danh sách.',
    en: 'This copy or annex was not found. Please open the list again.',
  },
  'copy-not-signed': {
    status: 409,
    vi: 'Bản sao, phụ lục này chưa được ký số. Hãy xem tình trạng trong danh sách.',
    en: 'This copy or annex is not signed. Please see its state in the list.',
  },
  'signing-session-not-found': {
    status: 404,
    vi: 'Không có phiên ký này. Hãy mở lại từ danh sách văn bản chờ ký.',
    en: 'There is no such signing session. Please open it again from the list of documents to sign.',
  },
  'signing-session-over': {
    status: 410,
    vi: 'Phiên ký đã kết thúc: văn bản đã được ký hoặc đã quá thời hạn. Hãy mở phiên ký mới từ danh sách văn bản chờ ký.',
    en: 'The signing session is over: the document was signed, or the time has passed. Please open a new one from the list of documents to sign.',
  },
  'signing-address-used': {
    status: 410,
    vi: 'Địa chỉ lấy văn bản chỉ dùng được một lần. Hãy tải lại trang của phiên ký.',
    en: 'The address of the document serves once. Please reload the page of the signing session.',
  },
  'returned-file-too-large': {
    status: 413,
    vi: 'Tệp gửi lại lớn hơn nhiều so với văn bản đã giao nên không được nhận. Hãy ký đúng văn bản của phiên ký.',
    en: 'The returned file is much larger than the document that was handed out and was not taken. Please sign the document of the session.',
  },
  'returned-file-not-a-pdf': {
    status: 422,
    vi: 'Tệp gửi lại không phải là PDF, hoặc là PDF bị hỏng hay bị khóa. Hãy gửi tệp PDF vừa ký.',
    en: 'The returned file is no PDF, or one that is damaged or locked. Please send the PDF that was signed.',
  },
  'returned-file-of-other-document': {
    status: 422,
    vi: 'Tệp gửi lại không phải là văn bản đã giao, hoặc phần mềm đã ghi lại toàn bộ tệp thay vì ký nối tiếp. Hãy tải văn bản từ phiên ký và ký lại.',
    en: 'The returned file is not the document that was handed out, or the software rewrote it instead of appending a signature. Please fetch the document from the session and sign it again.',
  },
  'returned-file-unsigned': {
    status: 422,
    vi: 'Tệp gửi lại chưa có chữ ký số mới. Hãy ký văn bản rồi gửi lại.',
    en: 'The returned file has no new signature. Please sign the document and send it again.',
  },
  'returned-file-signed-twice': {
    status: 422,
    vi: 'Tệp gửi lại có nhiều hơn một chữ ký số mới. Hãy tải lại văn bản và chỉ ký một lần.',
    en: 'The returned file has more than one new signature. Please fetch the document again and sign it once.',
  },
  'returned-file-signed-elsewhere': {
    status: 422,
    vi: 'Chữ ký số không nằm ở vị trí dành cho người ký trên văn bản. Hãy tải lại văn bản và ký vào đúng ô chữ ký.',
    en: 'The signature does not stand in the place that the document keeps for it. Please fetch the document again and sign in the right field.',
  },
  'returned-file-changed': {
    status: 422,
    vi: 'Ngoài chữ ký số, tệp gửi lại còn có thay đổi khác so với văn bản đã giao nên không được nhận. Hãy tải lại văn bản và chỉ ký.',
    en: 'Besides the signature, the returned file has other changes and was not taken. Please fetch the document again and only sign it.',
  },
  'returned-file-signed-by-other': {
    status: 422,
    vi: 'Văn bản được ký bằng chứng thư khác với chứng thư đã đăng ký của người ký. Hãy cắm đúng thiết bị và ký lại.',
    en: 'The document was signed with another certificate than the registered one. Please plug in the right device and sign again.',
  },
  'returned-signature-not-valid': {
    status: 422,
    vi: 'Chữ ký số trong tệp gửi lại không hợp lệ. Hãy xem lý do ở trang Kiểm tra chữ ký số, rồi ký lại.',
    en: 'The signature in the returned file is not valid. Please see why on the page that checks signatures, and sign again.',
  },
})
