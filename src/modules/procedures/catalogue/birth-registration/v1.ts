import type { ProcedureVersion } from '../../definition/procedure-version.ts'
import { FORM_NUMBERS_2025 } from '../one-stop/form-numbers.ts'
import { oneStopInstruments } from '../one-stop/instruments.ts'
import {
  civilStatusDecree,
  civilStatusLaw,
  commune2025Decree,
  feeExemption,
  provincialFees,
  publication,
} from './basis.ts'
import { form } from './form.ts'
import { parts } from './parts.ts'
import { checks, clock, feeWhenLate, freeInTime, process } from './rules.ts'

/** At commune level since districts ended on 01/07/2025. The code and the same-day rule are from general knowledge. */
export const birthRegistrationV1: ProcedureVersion = {
  code: '1.001193',
  version: 1,
  slug: 'birth-registration',
  validFrom: '2025-07-01',
  publication,
  names: {
    official: { vi: 'Thủ tục đăng ký khai sinh', en: 'Birth registration' },
    inPeoplesWords: { vi: 'Làm giấy khai sinh cho con', en: 'Register the birth of your child' },
  },
  summary: {
    vi: 'Đăng ký khai sinh, cấp Giấy khai sinh và số định danh cá nhân cho trẻ.',
    en: 'Register a birth; the child receives a birth certificate and a personal id.',
  },
  searchWords: [
    'giấy khai sinh',
    'khai sinh cho con',
    'làm khai sinh',
    'khai sinh quá hạn',
    'mới sinh con',
    'birth certificate',
  ],
  sector: { code: 'civil-status', name: { vi: 'Hộ tịch', en: 'Civil status' } },
  level: 'commune',
  subjects: ['person'],
  agency: {
    kind: 'commune-committee',
    name: { vi: 'Ủy ban nhân dân cấp xã', en: 'People’s Committee of the commune' },
    chosenBy: 'residence-commune',
  },
  sequence: [
    {
      vi: 'Cha, mẹ, ông, bà, người thân thích hoặc người đang nuôi dưỡng nộp hồ sơ trong 60 ngày kể từ ngày sinh.',
      en: 'Parents, grandparents, relatives or whoever brings the child up apply within 60 days of the birth.',
    },
    {
      vi: 'Bộ phận tiếp nhận kiểm tra hồ sơ; còn thiếu thì hướng dẫn bổ sung một lần.',
      en: 'The desk checks the dossier and says once what is missing.',
    },
    {
      vi: 'Công chức hộ tịch ghi vào Sổ đăng ký khai sinh, lấy số định danh cá nhân; người yêu cầu ký tên; lãnh đạo Ủy ban nhân dân cấp xã ký Giấy khai sinh.',
      en: 'The civil-status officer enters the birth and obtains the personal id; the applicant signs; the leader of the commune signs the certificate.',
    },
    { vi: 'Nhận Giấy khai sinh.', en: 'Receive the birth certificate.' },
  ],
  ways: [
    { channel: 'online', where: { vi: 'Trên Cổng Dịch vụ công', en: 'On the public service portal' } },
    {
      channel: 'direct',
      where: {
        vi: 'Tại Trung tâm Phục vụ hành chính công cấp xã nơi cư trú của cha hoặc mẹ',
        en: 'At the commune’s service centre where father or mother lives',
      },
    },
    { channel: 'post', where: { vi: 'Qua dịch vụ bưu chính công ích', en: 'By public post' } },
  ],
  setsOfDossier: 1,
  parts,
  cases: [
    {
      code: 'in-time',
      name: { vi: 'Trẻ sinh trong vòng 60 ngày', en: 'Born within the last 60 days' },
      hint: { vi: 'Miễn lệ phí.', en: 'Free of charge.' },
      fees: freeInTime,
    },
    {
      code: 'late',
      name: { vi: 'Đăng ký khai sinh quá hạn', en: 'Late registration' },
      hint: {
        vi: 'Lệ phí theo nghị quyết của Hội đồng nhân dân cấp tỉnh.',
        en: 'The fee is set by the provincial People’s Council.',
      },
      fees: feeWhenLate,
    },
  ],
  clock,
  noticeOfMissingParts: {
    amount: 8,
    unit: 'hour',
    basis: { instrument: 'Nghị định 118/2025/NĐ-CP', confidence: 'secondary' },
  },
  fees: [...freeInTime, ...feeWhenLate],
  obligations: [{ fee: 'birth-registration-late', fallsDue: 'after-acceptance' }],
  paperForms: [
    {
      name: { vi: 'Tờ khai đăng ký khai sinh', en: 'Birth registration form' },
      basis: { instrument: 'Thông tư 04/2024/TT-BTP', confidence: 'unconfirmed' },
    },
  ],
  form,
  checks,
  process,
  formNumbers: FORM_NUMBERS_2025,
  results: [
    {
      code: 'birth-certificate',
      name: { vi: 'Giấy khai sinh (bản chính)', en: 'Birth certificate (original)' },
      kind: 'paper',
      validity: { vi: 'Không thời hạn', en: 'No expiry' },
    },
  ],
  requirements: [],
  legalBasis: [
    civilStatusLaw,
    civilStatusDecree,
    commune2025Decree,
    feeExemption,
    provincialFees,
    ...oneStopInstruments,
  ],
}
