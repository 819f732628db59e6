import { defineErrors } from '#kernel/errors.ts'

export const errors = defineErrors('dossiers', {
  'dossier-not-found': {
    status: 404,
    vi: 'Không tìm thấy hồ sơ. Vui lòng kiểm tra lại mã hồ sơ hoặc đường dẫn.',
    en: 'The dossier was not found. Please check its code or the address.',
  },
  'draft-not-found': {
    status: 404,
    vi: 'Không tìm thấy hồ sơ đang soạn. Hồ sơ có thể đã được nộp hoặc đã hết thời gian lưu.',
    en: 'The draft was not found. It may have been submitted or kept for its full time.',
  },
  'dossier-changed': {
    status: 409,
    vi: 'Hồ sơ vừa được người khác xử lý ({event}). Vui lòng xem lại hồ sơ trước khi thực hiện tiếp.',
    en: 'Somebody else has just acted on this dossier ({event}). Please look at it again before you go on.',
  },
  'action-not-allowed': {
    status: 409,
    vi: 'Hồ sơ đang ở trạng thái “{state}” nên không thực hiện được việc này.',
    en: 'The dossier is “{state}”, so this cannot be done now.',
  },
  'not-your-step': {
    status: 403,
    vi: 'Hồ sơ đang ở bước “{step}”, do vai trò khác phụ trách.',
    en: 'The dossier is at the step “{step}”, which belongs to another role.',
  },
  'answers-incomplete': {
    status: 422,
    vi: 'Hồ sơ còn thiếu hoặc có thông tin chưa đúng. Vui lòng sửa các mục được nêu.',
    en: 'Something is missing or not right. Please correct the entries named below.',
  },
  'case-not-chosen': {
    status: 422,
    vi: 'Bạn cần chọn trường hợp của mình trước khi tiếp tục.',
    en: 'Please choose your case first.',
  },
  'part-unknown': {
    status: 422,
    vi: 'Thành phần hồ sơ này không thuộc thủ tục hoặc không nhận tệp.',
    en: 'This part does not belong to the procedure or takes no file.',
  },
  'file-not-uploaded': {
    status: 422,
    vi: 'Không tìm thấy tệp bạn đã tải lên. Vui lòng tải lại tệp.',
    en: 'No file that you uploaded was found. Please upload it again.',
  },
  'procedure-not-open': {
    status: 409,
    vi: 'Thủ tục này hiện không nhận hồ sơ qua kênh bạn chọn.',
    en: 'This procedure does not take dossiers through this channel now.',
  },
  'organisation-not-connected': {
    status: 409,
    vi: 'Cơ quan giải quyết thủ tục tại nơi bạn cư trú chưa kết nối vào hệ thống. Vui lòng nộp trực tiếp tại cơ quan đó.',
    en: 'The competent office at your place of residence is not connected yet. Please submit there in person.',
  },
  'person-not-known': {
    status: 409,
    vi: 'Chưa tìm thấy thông tin của bạn trong Cơ sở dữ liệu quốc gia về dân cư. Vui lòng đến Bộ phận Một cửa để được hướng dẫn.',
    en: 'You were not found in the national population database. Please ask at the one-stop desk.',
  },
  'requirement-not-met': {
    status: 422,
    vi: 'Chưa đủ điều kiện nộp hồ sơ: {requirement}',
    en: 'A requirement is not met: {requirement}',
  },
  'consent-missing': {
    status: 422,
    vi: 'Cần ghi nhận sự đồng ý của người dân trước khi lập hồ sơ giúp.',
    en: 'The consent of the person must be recorded before a dossier is prepared for them.',
  },
  'person-differs': {
    status: 422,
    vi: 'Thông tin không khớp với Cơ sở dữ liệu quốc gia về dân cư. Vui lòng đối chiếu lại với thẻ căn cước.',
    en: 'The particulars do not match the national population database. Please compare them with the identity card.',
  },
  'supplement-already-requested': {
    status: 409,
    vi: 'Hồ sơ đã được yêu cầu bổ sung một lần. Theo Điều 11 Nghị định 118/2025/NĐ-CP chỉ được yêu cầu bổ sung một lần.',
    en: 'A supplement was requested before. By Article 11 of Decree 118/2025/NĐ-CP it may be requested once only.',
  },
  'supplement-empty': {
    status: 422,
    vi: 'Chưa có nội dung bổ sung. Vui lòng đính kèm ít nhất một tệp hoặc ghi rõ nội dung bổ sung.',
    en: 'Nothing was handed in. Please attach a file or write down what you add.',
  },
  'extension-already-made': {
    status: 409,
    vi: 'Hồ sơ đã được hẹn lại một lần; không được hẹn lại lần nữa.',
    en: 'A new date was set before; it may be set once only.',
  },
  'extension-too-late': {
    status: 409,
    vi: 'Đã quá thời điểm gửi thông báo xin lỗi và hẹn lại ({deadline}).',
    en: 'It is too late for the apology with a new date (by {deadline}).',
  },
  'extension-not-later': {
    status: 422,
    vi: 'Thời điểm hẹn lại phải sau thời điểm hẹn trả đang có.',
    en: 'The new time must be after the present due time.',
  },
  'extension-beyond-calendar': {
    status: 422,
    vi: 'Chưa có lịch làm việc cho ngày này nên không tính được thời hạn. Vui lòng chọn ngày sớm hơn.',
    en: 'There is no working calendar for this day yet, so the time cannot be reckoned. Please choose an earlier day.',
  },
  'time-impossible': {
    status: 422,
    vi: 'Ngày hoặc giờ đã nhập không có thật. Vui lòng nhập lại.',
    en: 'There is no such date or time. Please enter it again.',
  },
  'register-too-long': {
    status: 422,
    vi: 'Khoảng thời gian này có hơn {limit} hồ sơ. Vui lòng chọn khoảng ngắn hơn.',
    en: 'There are more than {limit} dossiers in this period. Please choose a shorter one.',
  },
  'clock-not-running': {
    status: 409,
    vi: 'Thời hạn của hồ sơ đang tạm dừng hoặc chưa bắt đầu tính. Vui lòng cho thời hạn chạy tiếp trước khi thực hiện việc này.',
    en: 'The clock of the dossier is paused or has not begun. Please let it run again before you do this.',
  },
  'not-suspended': {
    status: 409,
    vi: 'Thời hạn của hồ sơ không ở tình trạng tạm dừng.',
    en: 'The clock of the dossier is not paused.',
  },
  'pause-not-lawful': {
    status: 422,
    vi: 'Thủ tục này không cho phép tạm dừng tính thời hạn vì lý do đã chọn.',
    en: 'This procedure does not allow a pause for this reason.',
  },
  'fee-not-due': {
    status: 409,
    vi: 'Hồ sơ này không có khoản phí, lệ phí nào cần nhập số tiền.',
    en: 'This dossier has no fee whose amount would have to be entered.',
  },
  'assignee-not-suitable': {
    status: 422,
    vi: 'Người được phân công không phụ trách bước này.',
    en: 'This person does not hold the role of the step.',
  },
  'paper-not-signed': {
    status: 409,
    vi: 'Giấy tờ này chưa có chữ ký số của người có thẩm quyền. Chữ ký số của cơ quan chỉ được ký sau đó.',
    en: 'The person has not signed this paper yet. The organisation’s signature comes after it.',
  },
  'signing-not-connected': {
    status: 409,
    vi: 'Hệ thống chưa được kết nối dịch vụ ký số và cấp dấu thời gian. Hãy báo quản trị viên hệ thống.',
    en: 'The platform is not connected to signing and time-stamp services. Please tell the system administrator.',
  },
  'paper-not-found': {
    status: 404,
    vi: 'Không tìm thấy giấy tờ này trong hồ sơ.',
    en: 'This paper was not found in the dossier.',
  },
})
