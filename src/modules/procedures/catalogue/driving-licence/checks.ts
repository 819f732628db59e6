import { answered, not } from '../../definition/condition.ts'
import type { RequirementCheck } from '../../definition/requirement-check.ts'
import { licenceCircular, trafficLaw } from './basis.ts'
import { isLicenceInRegister } from './licence-pages.ts'

export const notExpired: RequirementCheck = {
  check: 'licence-not-expired',
  name: { vi: 'Giấy phép lái xe còn thời hạn', en: 'The licence has not expired' },
  test: { violatedWhen: { field: 'licenceExpiresOn', olderThan: { days: 0 } } },
  onFailure: { kind: 'block' },
  message: {
    vi: 'Giấy phép lái xe đã hết hạn nên không đổi được theo thủ tục này. Bạn cần dự sát hạch lại: lý thuyết nếu quá hạn dưới 1 năm, lý thuyết và thực hành nếu quá hạn từ 1 năm.',
    en: 'The licence has expired and cannot be exchanged here. You need a new test: theory when it expired less than a year ago, theory and practice from one year on.',
  },
  basis: licenceCircular,
}

const knownToRegister: RequirementCheck = {
  check: 'licence-in-register',
  name: { vi: 'Giấy phép lái xe có trong cơ sở dữ liệu', en: 'The licence is in the database' },
  test: { violatedWhen: not(isLicenceInRegister) },
  onFailure: { kind: 'wait', pauseReason: 'licence-record-missing' },
  message: {
    vi: 'Giấy phép lái xe chưa có trong cơ sở dữ liệu. Cơ quan giải quyết sẽ xác minh bằng văn bản; thời hạn giải quyết tính sau khi có kết quả xác minh.',
    en: 'The licence is not in the database. The agency will have it verified in writing; the time does not run until the answer is there.',
  },
  basis: licenceCircular,
}

const notWithdrawn: RequirementCheck = {
  check: 'licence-not-withdrawn',
  name: { vi: 'Giấy phép lái xe không bị thu hồi, tước quyền sử dụng', en: 'The licence is not revoked or withheld' },
  when: isLicenceInRegister,
  test: { ask: 'licence-not-withdrawn' },
  onFailure: { kind: 'block' },
  message: {
    vi: 'Giấy phép lái xe đang bị thu hồi hoặc bị tước quyền sử dụng. Vui lòng liên hệ cơ quan đã ra quyết định trước khi nộp hồ sơ.',
    en: 'The licence is revoked or withheld. Please contact the agency that decided so before you apply.',
  },
  basis: trafficLaw,
}

const noUnpaidViolation: RequirementCheck = {
  check: 'no-unpaid-violation',
  name: { vi: 'Không còn vi phạm giao thông chưa xử lý xong', en: 'No traffic violation is left unsettled' },
  test: { ask: 'no-unpaid-violation' },
  onFailure: { kind: 'tell' },
  message: {
    vi: 'Bạn còn vi phạm giao thông chưa xử lý xong. Giấy phép lái xe chỉ được cấp sau khi bạn chấp hành xong quyết định xử phạt; bạn vẫn có thể nộp hồ sơ.',
    en: 'A traffic violation is still unsettled. The licence is issued only once the decision is complied with; you may still apply.',
  },
  basis: trafficLaw,
}

const healthCertificateValid: RequirementCheck = {
  check: 'health-certificate-valid',
  name: { vi: 'Giấy khám sức khỏe còn giá trị và đúng hạng', en: 'The health certificate is valid for the class' },
  when: answered('healthCertificateNumber'),
  test: { ask: 'health-certificate-valid' },
  onFailure: { kind: 'tell' },
  message: {
    vi: 'Giấy khám sức khỏe trong cơ sở dữ liệu đã hết giá trị hoặc không phù hợp với hạng giấy phép. Vui lòng khám lại và bổ sung.',
    en: 'The health certificate in the database is out of date or not for this class. Please be examined again and supplement it.',
  },
  basis: licenceCircular,
}

export const licenceChecks: readonly RequirementCheck[] = [
  knownToRegister,
  notWithdrawn,
  noUnpaidViolation,
  healthCertificateValid,
]
