import type { Part, PartWay } from '../../definition/part.ts'
import { civilStatusDecree, civilStatusLaw } from './basis.ts'

const scan: PartWay = {
  way: 'upload',
  mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'],
  maximumMegabytes: 10,
  maximumFiles: 4,
}

export const parts: readonly Part[] = [
  {
    code: 'application',
    name: { vi: 'Tờ khai đăng ký khai sinh', en: 'Birth registration form' },
    note: { vi: 'Biểu mẫu điện tử thay cho tờ khai giấy.', en: 'The electronic form takes its place.' },
    originals: 1,
    copies: 0,
    ways: [{ way: 'form' }],
    basis: civilStatusLaw,
  },
  {
    code: 'birth-certificate',
    name: { vi: 'Giấy chứng sinh', en: 'Certificate of birth from the health facility' },
    note: {
      vi: 'Không phải nộp khi cơ sở y tế đã gửi giấy chứng sinh điện tử.',
      en: 'Not needed when the facility has sent it electronically.',
    },
    originals: 1,
    copies: 0,
    requiredWhen: { field: 'birthProof', equals: 'certificate' },
    ways: [{ way: 'register', field: 'birthCertificateNumber' }, scan, { way: 'at-desk', paper: 'original' }],
    basis: civilStatusLaw,
  },
  {
    code: 'witness-statement',
    name: { vi: 'Văn bản của người làm chứng xác nhận về việc sinh', en: 'Statement of a witness to the birth' },
    originals: 1,
    copies: 0,
    requiredWhen: { field: 'birthProof', equals: 'witness' },
    ways: [scan, { way: 'at-desk', paper: 'original' }],
    basis: civilStatusLaw,
  },
  {
    code: 'own-statement',
    name: { vi: 'Giấy cam đoan về việc sinh', en: 'Affidavit on the birth' },
    originals: 1,
    copies: 0,
    requiredWhen: { field: 'birthProof', equals: 'statement' },
    ways: [scan, { way: 'at-desk', paper: 'original' }],
    basis: civilStatusLaw,
  },
  {
    code: 'surrogacy-confirmation',
    name: {
      vi: 'Văn bản xác nhận của cơ sở y tế về việc mang thai hộ',
      en: 'Confirmation of surrogacy by the health facility',
    },
    originals: 1,
    copies: 0,
    requiredWhen: { field: 'isSurrogacy', equals: 'yes' },
    ways: [scan, { way: 'at-desk', paper: 'original' }],
    basis: civilStatusLaw,
  },
  {
    code: 'marriage-certificate',
    name: { vi: 'Giấy chứng nhận kết hôn của cha, mẹ', en: 'Marriage certificate of the parents' },
    note: {
      vi: 'Không phải xuất trình khi đã có trong Cơ sở dữ liệu hộ tịch điện tử.',
      en: 'Not needed when it is in the electronic civil-status database.',
    },
    originals: 1,
    copies: 0,
    requiredWhen: { field: 'parents', equals: 'married' },
    ways: [{ way: 'register', field: 'marriageRecord' }, scan, { way: 'at-desk', paper: 'original-shown' }],
    basis: civilStatusDecree,
  },
]
