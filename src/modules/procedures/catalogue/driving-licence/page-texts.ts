import type { ProcedureResult, ProcedureVersion, SubmissionWay } from '../../definition/procedure-version.ts'
import { licenceCircular, trafficLaw } from './basis.ts'

/** What exchange and reissue say alike on their catalogue pages. */
export const licenceHead = {
  sector: {
    code: 'driving-licences',
    name: { vi: 'Sát hạch, cấp giấy phép lái xe', en: 'Driving tests and licences' },
  },
  level: 'province',
  subjects: ['person'],
  agency: {
    kind: 'traffic-police',
    name: { vi: 'Phòng Cảnh sát giao thông, Công an cấp tỉnh', en: 'Traffic police office of the provincial police' },
    chosenBy: 'residence-province',
  },
  setsOfDossier: 1,
} as const satisfies Partial<ProcedureVersion>

export const licenceWays: readonly SubmissionWay[] = [
  {
    channel: 'online',
    where: {
      vi: 'Trên Cổng Dịch vụ công, đăng nhập bằng tài khoản định danh điện tử mức độ 2',
      en: 'On the public service portal, signed in with an electronic identity of level 2',
    },
  },
  {
    channel: 'direct',
    where: {
      vi: 'Tại Phòng Cảnh sát giao thông hoặc điểm tiếp nhận của Công an cấp xã',
      en: 'At the traffic police office or a reception point of the commune police',
    },
  },
  { channel: 'post', where: { vi: 'Qua dịch vụ bưu chính công ích', en: 'By public post' } },
]

export const licenceSequence: ProcedureVersion['sequence'] = [
  {
    vi: 'Nộp hồ sơ trực tuyến, trực tiếp hoặc qua dịch vụ bưu chính công ích.',
    en: 'Submit the dossier online, at the desk or by public post.',
  },
  {
    vi: 'Bộ phận tiếp nhận kiểm tra hồ sơ. Hồ sơ đầy đủ thì cấp giấy tiếp nhận và hẹn trả kết quả; hồ sơ còn thiếu thì thông báo một lần những nội dung cần bổ sung trong 02 ngày làm việc.',
    en: 'The desk checks the dossier. If it is complete, you get a receipt with the due time; if not, you are told once, within 2 working days, everything that is missing.',
  },
  {
    vi: 'Cơ quan giải quyết tra cứu cơ sở dữ liệu giấy phép lái xe và vi phạm giao thông; giấy phép chưa có trong cơ sở dữ liệu thì xác minh bằng văn bản.',
    en: 'The agency consults the databases of licences and traffic violations; a licence that is not there is verified in writing.',
  },
  {
    vi: 'Nhận giấy phép lái xe tại nơi đã chọn; giấy phép điện tử được cập nhật trên VNeID.',
    en: 'Receive the licence where you chose; the electronic licence is updated in VNeID.',
  },
]

export const licenceResults: readonly ProcedureResult[] = [
  {
    code: 'driving-licence',
    name: { vi: 'Giấy phép lái xe (thẻ vật liệu PET)', en: 'Driving licence (PET card)' },
    kind: 'card',
    validity: {
      vi: 'Hạng A1, A, B1: không thời hạn; hạng B, C1: 10 năm; các hạng khác: 5 năm',
      en: 'Classes A1, A, B1: no expiry; B, C1: 10 years; others: 5 years',
    },
  },
  {
    code: 'electronic-driving-licence',
    name: { vi: 'Giấy phép lái xe điện tử trên VNeID', en: 'Electronic driving licence in VNeID' },
    kind: 'electronic',
    validity: { vi: 'Như giấy phép lái xe', en: 'As the licence' },
  },
]

export const licenceRequirements: ProcedureVersion['requirements'] = [
  {
    text: {
      vi: 'Người còn vi phạm giao thông chưa xử lý xong chưa được cấp giấy phép lái xe.',
      en: 'No licence is issued while a traffic violation is unsettled.',
    },
    basis: trafficLaw,
  },
  {
    text: {
      vi: 'Đủ sức khỏe theo hạng giấy phép lái xe.',
      en: 'The holder’s health meets what the class requires.',
    },
    basis: licenceCircular,
  },
]

export const licenceNotice: ProcedureVersion['noticeOfMissingParts'] = {
  amount: 2,
  unit: 'day',
  basis: licenceCircular,
}
