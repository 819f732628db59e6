import type { Language } from './basis.ts'
import type { ExtensionRefusal } from './extension.ts'

export type ExplanationTexts = {
  readonly language: Language
  readonly at: (minute: string) => string
  readonly between: (from: string, to: string) => string
  readonly days: (count: number) => string
  readonly hours: (count: number) => string
  readonly minutes: (count: number) => string
  readonly counted: (amount: string) => string
  readonly calendarDays: (count: number) => string
  readonly dayOff: (name: string) => string
  readonly paused: (reason: string) => string
  readonly reset: (reason: string) => string
  readonly moved: (names: string) => string
  readonly movedAfterHours: string
  readonly plain: Readonly<Record<'awaiting-payment' | 'before-start' | 'extended' | 'overdue', string>>
  readonly refused: Readonly<Record<ExtensionRefusal, string>>
  readonly unconfirmed: string
  readonly due: (dueMinute: string) => string
  readonly left: (amount: string) => string
  readonly stillPaused: (amount: string) => string
  readonly overdue: (amount: string) => string
  readonly finishedInTime: string
  readonly finishedLate: (amount: string) => string
  readonly notStarted: string
}

const vi: ExplanationTexts = {
  language: 'vi',
  at: (minute) => `Lúc ${minute}`,
  between: (from, to) => `Từ ${from} đến ${to}`,
  days: (count) => `${count} ngày`,
  hours: (count) => `${count} giờ`,
  minutes: (count) => `${count} phút`,
  counted: (amount) => `tính ${amount} làm việc`,
  calendarDays: (count) => `tính ${count} ngày theo lịch`,
  dayOff: (name) => `${name}, không tính`,
  paused: (reason) => `${reason}, không tính`,
  reset: (reason) => `thời hạn tính lại từ đầu, lý do: ${reason}`,
  moved: (names) => `ngày cuối của thời hạn là ngày nghỉ (${names}), thời hạn kết thúc vào ngày làm việc tiếp theo`,
  movedAfterHours: 'hết tạm dừng sau giờ làm việc của ngày cuối, thời hạn kết thúc vào ngày làm việc tiếp theo',
  plain: {
    'awaiting-payment': 'chờ thanh toán, chưa tính thời hạn',
    'before-start': 'chưa đến thời điểm bắt đầu tính',
    extended: 'đã hẹn lại thời điểm trả kết quả',
    overdue: 'quá hạn, chưa hẹn lại',
  },
  refused: {
    'not-foreseen': 'không hẹn lại được vì thủ tục không cho phép hẹn lại',
    'already-extended': 'không hẹn lại được vì chỉ được hẹn lại một lần',
    'clock-paused': 'không hẹn lại được vì thời hạn đang tạm dừng',
    'notice-too-late': 'không hẹn lại được vì thông báo sau thời điểm cho phép',
    'not-later': 'không hẹn lại được vì thời điểm mới không muộn hơn hạn hiện tại',
  },
  unconfirmed: 'chưa xác nhận',
  due: (dueMinute) => `Hạn trả kết quả: ${dueMinute}.`,
  left: (amount) => `Còn ${amount} làm việc.`,
  stillPaused: (amount) => `Đang tạm dừng; nếu hết tạm dừng ngay lúc này thì còn ${amount} làm việc.`,
  overdue: (amount) => `Đã quá hạn ${amount} làm việc.`,
  finishedInTime: 'Đã giải quyết đúng hoặc trước hạn.',
  finishedLate: (amount) => `Đã giải quyết quá hạn ${amount} làm việc.`,
  notStarted: 'Thời hạn chưa bắt đầu tính.',
}

const en: ExplanationTexts = {
  language: 'en',
  at: (minute) => `At ${minute}`,
  between: (from, to) => `From ${from} to ${to}`,
  days: (count) => `${count} ${count === 1 ? 'day' : 'days'}`,
  hours: (count) => `${count} ${count === 1 ? 'hour' : 'hours'}`,
  minutes: (count) => `${count} ${count === 1 ? 'minute' : 'minutes'}`,
  counted: (amount) => `${amount} of working time counted`,
  calendarDays: (count) => `${count} calendar ${count === 1 ? 'day' : 'days'} counted`,
  dayOff: (name) => `${name}, not counted`,
  paused: (reason) => `${reason}, not counted`,
  reset: (reason) => `counting starts again from zero, reason: ${reason}`,
  moved: (names) => `the last day is a day off (${names}), so the time ends on the next working day`,
  movedAfterHours: 'the wait ended after office time of the last day, so the time ends on the next working day',
  plain: {
    'awaiting-payment': 'waiting for payment, not counted yet',
    'before-start': 'counting has not begun yet',
    extended: 'a new time for the result was set',
    overdue: 'overdue, no new time set',
  },
  refused: {
    'not-foreseen': 'no new time could be set: this procedure does not allow it',
    'already-extended': 'no new time could be set: it may be set once only',
    'clock-paused': 'no new time could be set: the clock is paused',
    'notice-too-late': 'no new time could be set: the notice came after the last moment for it',
    'not-later': 'no new time could be set: it would not be later than the present one',
  },
  unconfirmed: 'unconfirmed',
  due: (dueMinute) => `The result is due ${dueMinute}.`,
  left: (amount) => `${amount} of working time left.`,
  stillPaused: (amount) => `Paused; if the wait ended now, ${amount} of working time would be left.`,
  overdue: (amount) => `Overdue by ${amount} of working time.`,
  finishedInTime: 'Finished in time.',
  finishedLate: (amount) => `Finished late by ${amount} of working time.`,
  notStarted: 'The time has not begun to count.',
}

export const explanationTexts: Readonly<Record<Language, ExplanationTexts>> = { vi, en }
