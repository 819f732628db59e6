import type { ProcedureVersion } from '../../definition/procedure-version.ts'
import { FORM_NUMBERS_2025 } from '../one-stop/form-numbers.ts'
import { oneStopInstruments } from '../one-stop/instruments.ts'
import { certificationDecree, certificationFees, clock, fees } from './clock-and-fees.ts'
import { form } from './form.ts'
import { process } from './process.ts'

/** Only at the desk: the officer must see the original. */
export const certifiedCopyV1: ProcedureVersion = {
  code: '2.000815',
  version: 1,
  slug: 'certified-copy',
  validFrom: '2025-07-01',
  publication: {
    instrument: 'Quyết định của Bộ trưởng Bộ Tư pháp công bố thủ tục hành chính lĩnh vực chứng thực',
    note: 'Chưa xác nhận số của quyết định',
    confidence: 'unconfirmed',
  },
  names: {
    official: {
      vi: 'Thủ tục chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp hoặc chứng nhận',
      en: 'Certification of copies from originals issued or certified by Vietnamese authorities',
    },
    inPeoplesWords: { vi: 'Sao y, chứng thực bản sao', en: 'Get certified copies' },
  },
  summary: {
    vi: 'Chứng thực bản sao đúng với bản chính do cơ quan Việt Nam cấp, trả kết quả trong ngày.',
    en: 'Have copies certified as true to an original issued in Viet Nam, on the same day.',
  },
  searchWords: ['sao y bản chính', 'công chứng giấy tờ', 'chứng thực bản sao', 'photo công chứng', 'certified copy'],
  sector: { code: 'certification', name: { vi: 'Chứng thực', en: 'Certification' } },
  level: 'commune',
  subjects: ['person', 'business'],
  agency: {
    kind: 'certifying-body',
    name: {
      vi: 'Ủy ban nhân dân cấp xã; tổ chức hành nghề công chứng',
      en: 'People’s Committee of the commune; notary offices',
    },
    chosenBy: 'place-of-submission',
  },
  sequence: [
    { vi: 'Xuất trình bản chính và bản sao cần chứng thực.', en: 'Show the original and the copies to be certified.' },
    {
      vi: 'Người thực hiện chứng thực đối chiếu bản sao với bản chính; đúng thì ghi lời chứng, ký, đóng dấu và ghi vào sổ chứng thực.',
      en: 'The certifying officer compares them; if they agree, adds the certificate, signs, seals and registers it.',
    },
    { vi: 'Nộp phí và nhận bản sao đã chứng thực.', en: 'Pay the fee and receive the certified copies.' },
  ],
  ways: [
    {
      channel: 'direct',
      where: {
        vi: 'Tại Trung tâm Phục vụ hành chính công cấp xã bất kỳ, không phụ thuộc nơi cư trú',
        en: 'At any commune’s service centre, wherever you live',
      },
    },
  ],
  setsOfDossier: 1,
  parts: [
    {
      code: 'original',
      name: { vi: 'Bản chính giấy tờ, văn bản', en: 'The original document' },
      originals: 1,
      copies: 0,
      ways: [{ way: 'at-desk', paper: 'original-shown' }],
      basis: { ...certificationDecree, article: '20' },
    },
    {
      code: 'copies',
      name: { vi: 'Bản sao cần chứng thực', en: 'The copies to be certified' },
      note: { vi: 'Có thể đề nghị cơ quan chụp từ bản chính.', en: 'The office can make them from the original.' },
      originals: 0,
      copies: 1,
      ways: [
        { way: 'at-desk', paper: 'copy' },
        { way: 'at-desk', paper: 'made-there' },
      ],
      basis: { ...certificationDecree, article: '20' },
    },
  ],
  cases: [
    { code: 'standard', name: { vi: 'Chứng thực bản sao từ bản chính', en: 'Certified copies from the original' } },
  ],
  clock,
  noticeOfMissingParts: { amount: 8, unit: 'hour', basis: { ...certificationDecree, article: '20' } },
  fees,
  obligations: [{ fee: 'certification-fee', fallsDue: 'after-acceptance' }],
  paperForms: [],
  form,
  checks: [],
  process,
  formNumbers: FORM_NUMBERS_2025,
  results: [
    {
      code: 'certified-copy',
      name: { vi: 'Bản sao được chứng thực từ bản chính', en: 'Copy certified from the original' },
      kind: 'paper',
      validity: { vi: 'Không quy định thời hạn', en: 'No expiry is laid down' },
    },
  ],
  requirements: [
    {
      text: {
        vi: 'Bản chính không bị tẩy xóa, sửa chữa, thêm bớt nội dung không hợp lệ, không hư hỏng, cũ nát đến mức không xác định được nội dung.',
        en: 'The original is not erased, altered or added to without authority, nor damaged beyond reading.',
      },
      basis: { ...certificationDecree, article: '22' },
    },
  ],
  legalBasis: [certificationDecree, certificationFees, ...oneStopInstruments],
}
