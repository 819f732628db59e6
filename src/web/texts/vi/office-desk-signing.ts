export const officeDeskSigningTexts = {
  'office.desk-signing': 'Ký văn bản tại máy của bạn',
  'office.desk-signing.by-file': 'Ký bằng phần mềm khác',
  'office.desk-signing.by-file.download': 'Tải văn bản cần ký (PDF)',
  'office.desk-signing.by-file.field': 'Ký vào ô chữ ký có tên “{field}”.',
  'office.desk-signing.by-file.hint': 'PDF, đúng tệp vừa tải và chỉ có thêm chữ ký của bạn',
  'office.desk-signing.by-file.label': 'Tệp đã ký',
  'office.desk-signing.by-file.lead':
    'Không dùng được phần mềm ký số trên máy này? Tải văn bản, ký bằng phần mềm bạn quen dùng, rồi gửi lại tệp đã ký.',
  'office.desk-signing.by-file.submit': 'Gửi tệp đã ký',
  'office.desk-signing.device': 'Thiết bị ký số của tôi',
  'office.desk-signing.device.done': 'Đã đăng ký chứng thư. Từ bây giờ bạn ký văn bản bằng thiết bị tại máy của mình.',
  'office.desk-signing.device.hint':
    'Mở tệp .pem hoặc .crt xuất từ thiết bị, sao chép toàn bộ, kể cả các dòng BEGIN và END; tệp này không chứa khóa bí mật.',
  'office.desk-signing.device.label': 'Nội dung tệp chứng thư (PEM)',
  'office.desk-signing.device.lead':
    'Nếu bạn ký bằng thiết bị (USB token) tại máy của mình, hãy đăng ký chứng thư trong thiết bị. Khóa hệ thống đang giữ cho bạn, nếu có, sẽ ngừng được dùng.',
  'office.desk-signing.device.missing': 'Bạn chưa dán nội dung chứng thư.',
  'office.desk-signing.device.seal': 'Đăng ký làm con dấu số của cơ quan',
  'office.desk-signing.device.seal.done':
    'Đã đăng ký con dấu số của cơ quan. Từ bây giờ văn thư đóng dấu bằng thiết bị tại máy của mình.',
  'office.desk-signing.device.submit': 'Đăng ký chứng thư',
  'office.desk-signing.expired': 'Phiên ký đã hết hạn',
  'office.desk-signing.expired.advice': 'Văn bản chưa được ký. Hãy mở lại từ danh sách văn bản chờ ký.',
  'office.desk-signing.expires': 'Phiên ký có hiệu lực đến {at}.',
  'office.desk-signing.failed': 'Phần mềm ký số báo lỗi khi ký. Hãy thử lại hoặc ký bằng phần mềm khác.',
  'office.desk-signing.lead':
    'Cắm thiết bị ký số vào máy này rồi bấm nút. Phần mềm ký số trên máy sẽ tải văn bản, hỏi mã PIN và gửi lại tệp đã ký.',
  'office.desk-signing.refused': 'Tệp gửi lại không được nhận',
  'office.desk-signing.signed': 'Văn bản đã được ký',
  'office.desk-signing.signed.advice': 'Chữ ký đã được kiểm tra và ghi nhận; hồ sơ được chuyển sang bước tiếp theo.',
  'office.desk-signing.submit': 'Ký bằng thiết bị của tôi',
  'office.desk-signing.unreachable':
    'Không thấy phần mềm ký số trên máy này. Hãy mở phần mềm (VGCA Sign Service) rồi bấm lại, hoặc ký bằng phần mềm khác.',
  'office.desk-signing.waiting': 'Đang chờ phần mềm ký số trên máy của bạn …',
  'office.desk-signing.without-script':
    'Trình duyệt không chạy được kịch bản nên không gọi được phần mềm ký số. Hãy ký bằng phần mềm khác như dưới đây.',
  'office.seal-custody': 'Nơi giữ khóa của cơ quan',
  'office.seal-custody.algorithm': 'Loại khóa',
  'office.seal-custody.credential': 'Mã khóa tại dịch vụ (credential ID)',
  'office.seal-custody.desk': 'Thiết bị tại máy của văn thư',
  'office.seal-custody.desk.lead': 'Nếu con dấu số nằm trong USB token của văn thư, hãy đăng ký chứng thư tại trang',
  'office.seal-custody.lead':
    'Khóa của cơ quan có thể nằm ngoài cơ sở dữ liệu của hệ thống. Khi khóa mới được chấp nhận, khóa đang dùng sẽ ngừng được dùng.',
  'office.seal-custody.remote': 'Dịch vụ ký số từ xa',
  'office.seal-custody.remote.done': 'Đã ghi nhận. Khóa tại dịch vụ được dùng sau khi hệ thống kiểm tra chứng thư.',
  'office.seal-custody.remote.lead': 'Nhà cung cấp giữ khóa; hệ thống chỉ gửi mã băm của văn bản, không gửi văn bản.',
  'office.seal-custody.remote.missing': 'Nhập mã khóa do nhà cung cấp dịch vụ cấp cho cơ quan.',
  'office.seal-custody.remote.submit': 'Dùng khóa tại dịch vụ',
  'office.seal-custody.token': 'Thiết bị bảo mật gắn với máy chủ',
  'office.seal-custody.token.done': 'Đã tạo khóa trong thiết bị và gửi yêu cầu cấp chứng thư.',
  'office.seal-custody.token.lead':
    'Khóa được tạo trong thiết bị (HSM hoặc token) do quản trị viên gắn với máy chủ và không bao giờ rời thiết bị.',
  'office.seal-custody.token.submit': 'Tạo khóa trong thiết bị',
} as const
