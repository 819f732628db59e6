import { allOf, answered, anyOf, type Condition, not } from '../../definition/condition.ts'
import type { FormPage } from '../../definition/form.ts'

/** Classes A, A1 and B1 need no health certificate, classes of the old law are like B and above. */
const EXEMPT_FROM_HEALTH_CERTIFICATE = ['A1', 'A', 'B1'] as const

export const needsHealthCertificate: Condition = anyOf(
  { field: 'licenceClasses', includesOtherThan: EXEMPT_FROM_HEALTH_CERTIFICATE },
  { field: 'statedLicenceClasses', includesOtherThan: EXEMPT_FROM_HEALTH_CERTIFICATE },
)

export const isLicenceInRegister: Condition = answered('licenceNumber')

export const licencePage: FormPage = {
  code: 'licence',
  question: { vi: 'Giấy phép lái xe của bạn', en: 'Your driving licence' },
  whyWeAsk: {
    vi: 'Thông tin được lấy từ cơ sở dữ liệu giấy phép lái xe. Họ tên, ngày sinh trên giấy phép mới lấy theo căn cước, kể cả khi giấy phép cũ ghi khác.',
    en: 'It comes from the driving licence database. Name and date of birth on the new licence follow the identity card, even where the old licence differs.',
  },
  fields: [
    {
      code: 'licenceNumber',
      kind: 'text',
      maximumLength: 20,
      label: { vi: 'Số giấy phép lái xe', en: 'Licence number' },
      required: false,
      provided: { register: 'driving-licences', item: 'number', mode: 'locked' },
    },
    {
      code: 'licenceClasses',
      kind: 'licence-classes',
      label: { vi: 'Hạng', en: 'Classes' },
      visibleWhen: isLicenceInRegister,
      provided: { register: 'driving-licences', item: 'classes', mode: 'locked' },
    },
    {
      code: 'licenceIssuedOn',
      kind: 'date',
      period: 'past',
      label: { vi: 'Ngày cấp', en: 'Date of issue' },
      required: false,
      visibleWhen: isLicenceInRegister,
      provided: { register: 'driving-licences', item: 'issuedOn', mode: 'locked' },
    },
    {
      code: 'licenceExpiresOn',
      kind: 'date',
      period: 'any',
      label: { vi: 'Có giá trị đến', en: 'Valid until' },
      hint: {
        vi: 'Ngày hết hạn sớm nhất trong các hạng có thời hạn. Hạng A1, A, B1 không có thời hạn.',
        en: 'The earliest expiry among the classes that expire. Classes A1, A and B1 do not.',
      },
      required: false,
      visibleWhen: isLicenceInRegister,
      provided: { register: 'driving-licences', item: 'expiresOn', mode: 'locked' },
    },
  ],
}

/** For a licence that the register does not know: what is printed on it is asked, and verified in writing later. */
export const statedLicencePage: FormPage = {
  code: 'stated-licence',
  question: { vi: 'Giấy phép lái xe bạn đang có', en: 'The licence that you hold' },
  whyWeAsk: {
    vi: 'Giấy phép của bạn chưa có trong cơ sở dữ liệu giấy phép lái xe; cơ quan giải quyết sẽ xác minh bằng văn bản.',
    en: 'Your licence is not in the driving licence database yet; the agency will have it verified in writing.',
  },
  visibleWhen: not(isLicenceInRegister),
  fields: [
    {
      code: 'statedLicenceNumber',
      kind: 'text',
      maximumLength: 20,
      label: { vi: 'Số giấy phép lái xe ghi trên giấy', en: 'Number printed on the licence' },
    },
    {
      code: 'statedLicenceClasses',
      kind: 'licence-classes',
      label: { vi: 'Các hạng ghi trên giấy', en: 'Classes printed on the licence' },
    },
    {
      code: 'licenceCopy',
      kind: 'file',
      part: 'licence-copy',
      label: {
        vi: 'Ảnh chụp hoặc bản quét giấy phép lái xe, hai mặt',
        en: 'Picture or scan of the licence, both sides',
      },
    },
  ],
}

export const healthCertificatePage: FormPage = {
  code: 'health-certificate',
  question: { vi: 'Giấy khám sức khỏe của người lái xe', en: 'Your health certificate for drivers' },
  whyWeAsk: {
    vi: 'Hạng giấy phép của bạn cần giấy khám sức khỏe. Nếu cơ sở khám bệnh đã gửi dữ liệu, bạn không phải nộp lại.',
    en: 'Your licence class needs a health certificate. If the clinic has sent its data, you need not hand it in.',
  },
  visibleWhen: needsHealthCertificate,
  fields: [
    {
      code: 'healthCertificateNumber',
      kind: 'text',
      maximumLength: 40,
      label: { vi: 'Số giấy khám sức khỏe', en: 'Number of the health certificate' },
      required: false,
      provided: { register: 'health-certificates', item: 'number', mode: 'locked' },
    },
    {
      code: 'healthCertificateValidUntil',
      kind: 'date',
      period: 'any',
      label: { vi: 'Có giá trị đến', en: 'Valid until' },
      required: false,
      visibleWhen: answered('healthCertificateNumber'),
      provided: { register: 'health-certificates', item: 'validUntil', mode: 'locked' },
    },
    {
      code: 'healthCertificateFile',
      kind: 'file',
      part: 'health-certificate',
      label: { vi: 'Ảnh chụp hoặc bản quét giấy khám sức khỏe', en: 'Picture or scan of the health certificate' },
      visibleWhen: not(answered('healthCertificateNumber')),
    },
  ],
}

export const passportPage: FormPage = {
  code: 'passport',
  question: { vi: 'Hộ chiếu của bạn', en: 'Your passport' },
  visibleWhen: allOf(answered('nationality'), not({ field: 'nationality', equals: 'VNM' })),
  fields: [
    {
      code: 'passportFile',
      kind: 'file',
      part: 'passport',
      label: {
        vi: 'Ảnh chụp hoặc bản quét trang thông tin hộ chiếu',
        en: 'Picture or scan of the passport’s data page',
      },
    },
  ],
}

export const portraitPage: FormPage = {
  code: 'portrait',
  question: { vi: 'Ảnh chân dung của bạn', en: 'Your portrait photo' },
  whyWeAsk: {
    vi: 'Ảnh được in trên giấy phép lái xe. Nếu nộp tại quầy, ảnh được chụp tại chỗ.',
    en: 'It is printed on the licence. At the desk you are photographed there.',
  },
  fields: [
    {
      code: 'portrait',
      kind: 'file',
      part: 'portrait',
      label: { vi: 'Ảnh chân dung', en: 'Portrait photo' },
      hint: {
        vi: 'Ảnh mới chụp, nhìn thẳng, không đội mũ, không đeo kính màu.',
        en: 'A recent photo, looking straight ahead, without hat or tinted glasses.',
      },
    },
  ],
}
