import type { Form01Facts } from './form-01-receipt.ts'
import type { Form02Facts } from './form-02-supplement-request.ts'
import type { Form03Facts } from './form-03-refusal.ts'
import type { Form04Facts } from './form-04-apology.ts'
import type { Form05Facts } from './form-05-stop-notice.ts'
import type { Form06Facts } from './form-06-control-slip.ts'
import type { Form07Facts } from './form-07-register.ts'
import type { FormFacts, FormPerson, FormRequest } from './form-facts.ts'
import type { LicenceRecordFacts } from './result-licence-record.ts'

// Synthetic people and dossiers, as real in shape as the rules allow.
const centre = 'Trung tâm Phục vụ hành chính công thành phố Huế'
const police = 'Phòng Cảnh sát giao thông, Công an thành phố Huế'
const dossierCode = 'H57.07-261123-0042'

function head(form: string, notation: string): FormFacts {
  return {
    form: { number: form, basis: 'Thông tư số 03/2025/TT-VPCP' },
    issuer: { parent: 'Ủy ban nhân dân thành phố Huế', name: centre, place: 'Huế' },
    number: notation,
    issuedAt: '2026-11-23T03:05:00Z',
    lookupUrl: `https://dichvucong.example.vn/tra-cuu/${dossierCode}`,
  }
}

const subject: FormPerson = {
  name: 'Nguyễn Thị Ánh Nguyệt',
  identity: { kind: 'Số định danh cá nhân', number: '046195000123' },
  address: 'Số 12 đường Lê Lợi, phường Thuận Hóa, thành phố Huế',
  phone: '0912 345 678',
  email: 'anhnguyet@example.vn',
}

const request: FormRequest = {
  procedure: 'Đổi giấy phép lái xe',
  procedureCode: '3.000347',
  content: 'đổi giấy phép lái xe hạng B sắp hết thời hạn sử dụng',
}

export const sample01: Form01Facts = {
  ...head('01', '0342/TTPVHCC'),
  dossierCode,
  subject,
  representative: {
    name: 'Trần Văn Độ',
    identity: { kind: 'Số định danh cá nhân', number: '046088000321' },
    address: 'Số 12 đường Lê Lợi, phường Thuận Hóa, thành phố Huế',
    phone: '0987 654 321',
  },
  submitterName: 'Trần Văn Độ',
  request,
  parts: [
    { name: 'Đơn đề nghị đổi, cấp lại giấy phép lái xe', form: 'bản điện tử' },
    { name: 'Giấy khám sức khỏe của người lái xe số 2611/GKSK', form: 'khai thác từ cơ sở dữ liệu' },
    { name: 'Giấy phép lái xe hạng B số 460123456789', form: 'khai thác từ cơ sở dữ liệu' },
    { name: 'Giấy ủy quyền', form: 'bản chính' },
  ],
  sets: 1,
  legalTime: '3,5 ngày làm việc',
  receivedAt: '2026-11-23T03:05:00Z',
  dueAt: '2026-11-27T07:35:00Z',
  collection:
    'Kho quản lý dữ liệu điện tử của công dân trên Cổng Dịch vụ công quốc gia; thẻ gửi qua bưu chính công ích',
  book: { volume: '01', serial: 342 },
  receiver: { role: 'Người tiếp nhận hồ sơ', name: 'Lê Thị Hoài An' },
}

export const sample02: Form02Facts = {
  ...head('02', '0118/HDHS'),
  dossierCode,
  subject,
  request,
  points: [
    'Giấy khám sức khỏe của người lái xe: bản đã nộp cấp ngày 05/09/2025, quá thời hạn 12 tháng; đề nghị nộp giấy khám sức khỏe mới.',
    'Ảnh chân dung: ảnh đã tải lên bị mờ, đề nghị chụp lại ảnh màu, nền xanh, rõ mặt.',
  ],
  reason: 'Hồ sơ chưa đáp ứng thành phần theo quy định tại khoản 1 Điều 20 Thông tư số 12/2025/TT-BCA.',
  answerBefore: '2026-12-15T10:00:00Z',
  consequence: 'Quá thời hạn này, hồ sơ được đóng và Ông/Bà có thể nộp lại hồ sơ mới.',
  guide: { role: 'Người hướng dẫn', name: 'Lê Thị Hoài An', phone: '0234 3821 234' },
}

export const sample03: Form03Facts = {
  ...head('03', '0027/TTPVHCC'),
  subject,
  submitterName: subject.name,
  request,
  reasons: [
    'Giấy phép lái xe của Ông/Bà đang bị tước quyền sử dụng theo Quyết định số 1187/QĐ-XPHC ngày 02/10/2026, chưa hết thời hạn tước.',
    'Cơ sở dữ liệu về xử lý vi phạm hành chính còn ghi nhận 01 vi phạm chưa chấp hành quyết định xử phạt.',
  ],
  advice:
    'Sau khi chấp hành xong các quyết định trên, Ông/Bà có thể nộp lại hồ sơ. Nếu không đồng ý với nội dung từ chối, Ông/Bà có quyền khiếu nại theo quy định của Luật Khiếu nại.',
  receiver: { role: 'Người tiếp nhận hồ sơ', name: 'Lê Thị Hoài An' },
}

export const sample04: Form04Facts = {
  ...head('04', '0015/PXL-PCSGT'),
  issuer: { parent: 'Công an thành phố Huế', name: 'Phòng Cảnh sát giao thông', place: 'Huế' },
  issuedAt: '2026-11-26T01:30:00Z',
  dossierCode,
  subject,
  request,
  receivedAt: sample01.receivedAt,
  dueAt: sample01.dueAt,
  newDueAt: '2026-12-02T10:00:00Z',
  reason:
    'phải xác minh giấy phép lái xe với cơ quan đã cấp do dữ liệu chưa có trong hệ thống thông tin giấy phép lái xe.',
  recipients: ['Như trên;', `${centre};`, 'Lưu: VT, hồ sơ.'],
  headOfOrganisation: { authority: 'KT.', role: 'Trưởng phòng\nPhó Trưởng phòng', name: 'Thượng tá Hoàng Đình Quốc' },
}

export const sample05: Form05Facts = {
  ...head('05', '0009/TB-TTPVHCC'),
  issuedAt: '2026-11-25T02:00:00Z',
  dossierCode,
  subject,
  request,
  receivedAt: sample01.receivedAt,
  stoppedAt: '2026-11-25T01:42:00Z',
  isRequested: true,
  reason: 'chuyển nơi cư trú, sẽ nộp hồ sơ tại nơi cư trú mới.',
  bases: [
    'Điều 21 Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ',
    'Điều 7 Thông tư số 03/2025/TT-VPCP ngày 15 tháng 9 năm 2025 của Văn phòng Chính phủ',
  ],
  fees: 'lệ phí 135.000 đồng đã nộp được hoàn trả về tài khoản đã thanh toán trong thời hạn quy định.',
  recipients: ['Như trên;', `${police};`, 'Lưu: VT, hồ sơ.'],
  signer: { role: 'Giám đốc', name: 'Phan Thị Mỹ Duyên' },
}

export const sample06: Form06Facts = {
  ...head('06', '0342/PKS-TTPVHCC'),
  dossierCode,
  request,
  handling: police,
  collaborating: ['Công an phường Thuận Hóa'],
  receivedAt: sample01.receivedAt,
  dueAt: sample01.dueAt,
  handOvers: [
    {
      giver: { unit: centre, name: 'Lê Thị Hoài An' },
      receiver: { unit: 'Đội Đăng ký, cấp giấy phép lái xe', name: 'Đặng Quốc Bảo' },
      handedOverAt: '2026-11-23T04:10:00Z',
    },
    {
      giver: { unit: 'Đội Đăng ký, cấp giấy phép lái xe', name: 'Đặng Quốc Bảo' },
      receiver: { unit: 'Lãnh đạo Phòng Cảnh sát giao thông', name: 'Hoàng Đình Quốc' },
      handedOverAt: '2026-11-25T09:20:00Z',
      timeliness: 'early',
      note: 'Đã tra cứu vi phạm',
    },
    {
      giver: { unit: 'Lãnh đạo Phòng Cảnh sát giao thông', name: 'Hoàng Đình Quốc' },
      receiver: { unit: 'Văn thư', name: 'Võ Thị Kim Ngân' },
      handedOverAt: '2026-11-27T02:00:00Z',
      timeliness: 'late',
      note: 'Chậm 01 giờ 30 phút',
    },
    {
      giver: { unit: 'Văn thư', name: 'Võ Thị Kim Ngân' },
      receiver: { unit: centre, name: 'Lê Thị Hoài An' },
      handedOverAt: '2026-11-27T07:35:00Z',
      timeliness: 'on-time',
    },
  ],
}

export const sample07: Form07Facts = {
  ...head('07', '01/STD-TTPVHCC'),
  lookupUrl: undefined,
  field: 'Cấp, đổi, cấp lại giấy phép lái xe',
  year: 2026,
  volume: '01',
  entries: [
    {
      serial: 342,
      dossierCode,
      procedure: 'Đổi giấy phép lái xe',
      subject: subject.name,
      contact: 'Số 12 đường Lê Lợi, phường Thuận Hóa; 0912 345 678',
      handling: police,
      receivedAt: sample01.receivedAt,
      dueAt: sample01.dueAt,
      returnedAt: '2026-11-27T08:10:00Z',
      wayOfReturn: 'Bản điện tử; bưu chính công ích',
      acknowledgement: 'Xác nhận điện tử',
    },
    {
      serial: 343,
      dossierCode: '000.00.07.H57-261123-0043',
      procedure: 'Cấp lại giấy phép lái xe',
      subject: 'Hồ Văn Ku Tơr',
      contact: 'Thôn A Đâng, xã A Lưới 1; 0345 678 901',
      handling: police,
      receivedAt: '2026-11-23T07:40:00Z',
      dueAt: '2026-11-30T04:30:00Z',
      wayOfReturn: 'Trực tiếp tại Trung tâm',
    },
  ],
}

export const sampleLicenceRecord: LicenceRecordFacts = {
  ...head('', '46/GPLX-2611-00817'),
  form: undefined,
  issuer: { parent: 'Công an thành phố Huế', name: 'Phòng Cảnh sát giao thông', place: 'Huế' },
  issuedAt: '2026-11-27T07:20:00Z',
  dossierCode,
  request: { procedure: request.procedure, procedureCode: request.procedureCode },
  holder: {
    name: subject.name,
    birthDate: '12/03/1995',
    nationality: 'Việt Nam',
    personalId: '046195000123',
    residence: subject.address,
  },
  licence: {
    number: '460123456789',
    issuedBy: 'Phòng Cảnh sát giao thông, Công an thành phố Huế',
    issuedOn: '27/11/2026',
  },
  replaces: 'số 460123456789 cấp ngày 15/12/2016',
  classes: [
    {
      code: 'A1',
      description: 'Xe mô tô hai bánh có dung tích xi-lanh đến 125 cm³ hoặc có công suất động cơ điện đến 11 kW',
      passedOn: '20/06/2013',
      validFrom: '20/06/2013',
      validTo: 'Không thời hạn',
    },
    {
      code: 'B',
      description:
        'Xe ô tô chở người đến 08 chỗ (không kể chỗ của người lái xe); xe ô tô tải và ô tô chuyên dùng đến 3.500 kg',
      passedOn: '10/12/2016',
      validFrom: '27/11/2026',
      validTo: '27/11/2036',
    },
  ],
  signer: { role: 'Trưởng phòng', name: 'Đại tá Lê Viết Tường' },
}
