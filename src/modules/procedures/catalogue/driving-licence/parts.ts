import { not } from '../../definition/condition.ts'
import type { Part, PartWay } from '../../definition/part.ts'
import { licenceCircular } from './basis.ts'
import { isLicenceInRegister, needsHealthCertificate } from './licence-pages.ts'

const scan: PartWay = {
  way: 'upload',
  mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'],
  maximumMegabytes: 10,
  maximumFiles: 4,
}

export const licenceParts: readonly Part[] = [
  {
    code: 'application',
    name: {
      vi: 'Đơn đề nghị đổi, cấp lại giấy phép lái xe',
      en: 'Application for exchange or reissue of a driving licence',
    },
    note: {
      vi: 'Biểu mẫu điện tử thay cho đơn giấy; tại quầy, cán bộ in đơn để bạn ký.',
      en: 'The electronic form is the application; at the desk it is printed for your signature.',
    },
    originals: 1,
    copies: 0,
    ways: [{ way: 'form' }],
    basis: licenceCircular,
  },
  {
    code: 'health-certificate',
    name: { vi: 'Giấy khám sức khỏe của người lái xe', en: 'Health certificate of the driver' },
    note: {
      vi: 'Không áp dụng với hạng A1, A, B1. Không phải nộp khi cơ sở khám bệnh đã gửi dữ liệu điện tử.',
      en: 'Not for classes A1, A, B1. Not to be handed in when the clinic has sent it electronically.',
    },
    originals: 1,
    copies: 0,
    requiredWhen: needsHealthCertificate,
    ways: [{ way: 'register', field: 'healthCertificateNumber' }, scan, { way: 'at-desk', paper: 'original' }],
    basis: licenceCircular,
  },
  {
    code: 'licence-copy',
    name: { vi: 'Bản sao giấy phép lái xe', en: 'Copy of the driving licence' },
    note: {
      vi: 'Không phải nộp khi giấy phép đã có trong cơ sở dữ liệu giấy phép lái xe.',
      en: 'Not needed when the licence is in the driving licence database.',
    },
    originals: 0,
    copies: 1,
    requiredWhen: not(isLicenceInRegister),
    ways: [scan, { way: 'at-desk', paper: 'copy' }],
    basis: licenceCircular,
  },
  {
    code: 'passport',
    name: { vi: 'Bản sao hộ chiếu còn giá trị sử dụng', en: 'Copy of a valid passport' },
    note: { vi: 'Đối với người nước ngoài.', en: 'For foreigners.' },
    originals: 0,
    copies: 1,
    requiredWhen: { not: { field: 'nationality', equals: 'VNM' } },
    ways: [scan, { way: 'at-desk', paper: 'copy' }],
    basis: licenceCircular,
  },
  {
    code: 'portrait',
    name: { vi: 'Ảnh chân dung', en: 'Portrait photo' },
    note: {
      vi: 'Chụp tại nơi tiếp nhận hoặc tải lên khi nộp trực tuyến.',
      en: 'Taken at the desk, or uploaded online.',
    },
    originals: 1,
    copies: 0,
    ways: [
      { way: 'upload', mediaTypes: ['image/jpeg', 'image/png'], maximumMegabytes: 5, maximumFiles: 1 },
      { way: 'at-desk', paper: 'made-there' },
    ],
    basis: licenceCircular,
  },
]

/** A lost card cannot be copied: where no register knows it, the archive is asked. */
export const partsWithoutLicence: readonly Part[] = licenceParts.filter(({ code }) => code !== 'licence-copy')
