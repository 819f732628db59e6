import type { Process } from '../../definition/process.ts'

type Minutes = Readonly<
  Record<'reception' | 'examination' | 'review' | 'decision' | 'registration' | 'handOver', number>
>

/** The same six steps at every traffic police office; a shorter limit only changes the minutes. */
export function licenceProcess(minutes: Minutes): Process {
  return {
    steps: [
      {
        code: 'reception',
        name: {
          vi: 'Tiếp nhận, kiểm tra thành phần hồ sơ, cấp giấy hẹn',
          en: 'Receive, check the parts, issue the receipt',
        },
        actor: 'reception-officer',
        minutes: minutes.reception,
        completedBy: 'accept',
        raises: ['receipt', 'control-slip'],
        next: [{ step: 'examination' }],
      },
      {
        code: 'examination',
        name: {
          vi: 'Thẩm định: tra cứu giấy phép lái xe, vi phạm, giấy khám sức khỏe',
          en: 'Examine: licence, violations, health certificate',
        },
        actor: 'case-officer',
        minutes: minutes.examination,
        completedBy: 'hand-over',
        raises: ['control-slip'],
        next: [{ step: 'review' }],
      },
      {
        code: 'review',
        name: { vi: 'Chỉ huy đội xem xét, trình ký', en: 'Head of unit reviews and submits for signature' },
        actor: 'unit-head',
        minutes: minutes.review,
        completedBy: 'hand-over',
        raises: ['control-slip'],
        next: [{ step: 'decision' }],
      },
      {
        code: 'decision',
        name: { vi: 'Lãnh đạo phòng phê duyệt kết quả', en: 'Leader of the office approves the result' },
        actor: 'leader',
        minutes: minutes.decision,
        completedBy: 'resolve',
        raises: ['control-slip'],
        next: [{ step: 'registration' }],
      },
      {
        code: 'registration',
        name: {
          vi: 'Vào sổ, in giấy phép lái xe, chuyển bộ phận trả kết quả',
          en: 'Register, print the licence, pass to the results desk',
        },
        actor: 'clerk',
        minutes: minutes.registration,
        completedBy: 'hand-over',
        raises: ['control-slip'],
        next: [{ step: 'hand-over' }],
      },
      {
        code: 'hand-over',
        name: { vi: 'Trả kết quả', en: 'Return the result' },
        actor: 'reception-officer',
        minutes: minutes.handOver,
        completedBy: 'return',
        raises: ['register'],
        next: [],
      },
    ],
  }
}

/** 2,400 minutes. */
export const processOfFiveDays = licenceProcess({
  reception: 240,
  examination: 960,
  review: 480,
  decision: 360,
  registration: 240,
  handOver: 120,
})

/** 1,680 minutes. */
export const processOfThreeAndAHalfDays = licenceProcess({
  reception: 120,
  examination: 720,
  review: 240,
  decision: 300,
  registration: 180,
  handOver: 120,
})
