import { inCase } from '../../definition/condition.ts'
import type { Fee } from '../../definition/fee.ts'
import type { ClockRule } from '../../definition/procedure-version.ts'
import type { Process } from '../../definition/process.ts'
import type { RequirementCheck } from '../../definition/requirement-check.ts'
import { oneNewDate, waitForCivilStatusAnswer, waitForPayment, waitForSupplement } from '../one-stop/time-rules.ts'
import { civilStatusLaw, feeExemption, provincialFees, publication } from './basis.ts'

/** "Right after all papers are there": on the day, after 15:00 on the next working day. */
export const clock: ClockRule = {
  limit: { kind: 'same-day', cutOff: '15:00', basis: publication },
  startRule: {
    receipt: { kind: 'as-arrived' },
    countsFrom: 'receipt',
    awaitsPayment: false,
    basis: civilStatusLaw,
  },
  pauses: [waitForSupplement, waitForPayment, waitForCivilStatusAnswer],
  extension: oneNewDate,
}

export const process: Process = {
  steps: [
    {
      code: 'reception',
      name: { vi: 'Tiếp nhận, kiểm tra hồ sơ', en: 'Receive and check the dossier' },
      actor: 'reception-officer',
      minutes: 20,
      completedBy: 'accept',
      raises: ['receipt', 'control-slip'],
      next: [{ step: 'entry' }],
    },
    {
      code: 'entry',
      name: {
        vi: 'Ghi vào Sổ đăng ký khai sinh, lấy số định danh cá nhân cho trẻ',
        en: 'Enter the birth in the register and obtain the child’s personal id',
      },
      actor: 'case-officer',
      minutes: 60,
      completedBy: 'hand-over',
      raises: ['control-slip'],
      next: [{ step: 'signature' }],
    },
    {
      code: 'signature',
      name: {
        vi: 'Lãnh đạo Ủy ban nhân dân cấp xã ký Giấy khai sinh',
        en: 'Leader of the commune signs the birth certificate',
      },
      actor: 'leader',
      minutes: 25,
      completedBy: 'resolve',
      raises: ['control-slip'],
      next: [{ step: 'hand-over' }],
    },
    {
      code: 'hand-over',
      name: { vi: 'Đóng dấu, trả kết quả', en: 'Seal and return the result' },
      actor: 'reception-officer',
      minutes: 15,
      completedBy: 'return',
      raises: ['register'],
      next: [],
    },
  ],
}

const everyChannel = ['direct', 'online', 'post'] as const
const name = { vi: 'Lệ phí đăng ký khai sinh', en: 'Fee for birth registration' }

export const freeInTime: readonly Fee[] = [
  {
    code: 'birth-registration-in-time',
    name,
    channels: everyChannel,
    amount: { kind: 'free' },
    basis: feeExemption,
    validFrom: '2016-01-01',
  },
]

/** Families of people of merit, poor households and persons with disabilities are exempt here too; the desk records why. */
export const feeWhenLate: readonly Fee[] = [
  {
    code: 'birth-registration-late',
    name,
    channels: everyChannel,
    amount: { kind: 'set-by-province' },
    basis: provincialFees,
    validFrom: '2020-01-13',
  },
]

export const checks: readonly RequirementCheck[] = [
  {
    check: 'registered-in-time',
    name: { vi: 'Trong thời hạn 60 ngày từ ngày sinh', en: 'Within 60 days of the birth' },
    when: inCase('in-time'),
    test: { violatedWhen: { field: 'childBirthDate', olderThan: { days: 60 } } },
    onFailure: { kind: 'block' },
    message: {
      vi: 'Trẻ sinh đã quá 60 ngày. Vui lòng chọn trường hợp đăng ký khai sinh quá hạn.',
      en: 'The child was born more than 60 days ago. Please choose the case of late registration.',
    },
    basis: { instrument: 'Luật Hộ tịch 60/2014/QH13', article: '15', clause: '1', confidence: 'secondary' },
  },
  {
    check: 'birth-not-registered',
    name: { vi: 'Trẻ chưa được đăng ký khai sinh', en: 'The birth is not registered yet' },
    test: { ask: 'birth-not-registered' },
    onFailure: { kind: 'tell' },
    message: {
      vi: 'Có thể trẻ đã được đăng ký khai sinh. Cán bộ hộ tịch sẽ kiểm tra và thông báo cho bạn.',
      en: 'The birth may be registered already. The civil-status officer will check and tell you.',
    },
    basis: civilStatusLaw,
  },
]
