import type { Text } from '#kernel/text.ts'
import { checkPersonName, type PersonNameFailure } from '#standards/person-name/check-person-name.ts'
import { parsePersonalId } from '#standards/personal-id/parse-personal-id.ts'
import { parsePhoneNumber, type ParsedPhoneNumber } from '#standards/phone-number/parse-phone-number.ts'
import type { Fault } from '../check-value.ts'
import { checkText, notText } from './check-text.ts'

export function checkName(value: unknown): readonly Fault[] {
  if (typeof value !== 'string') return [notText]
  return checkPersonName(value)
    .slice(0, 1)
    .map((failure) => ({ message: NAME_SENTENCES[failure] }))
}

/** The digits alone; whether they fit birth date and sex is a rule between fields. */
export function checkPersonalIdDigits(value: unknown): readonly Fault[] {
  if (typeof value !== 'string') return [notText]
  const parsed = parsePersonalId(value)
  return parsed.ok ? [] : [{ message: PERSONAL_ID_SENTENCES[parsed.failure] }]
}

export function checkPhone(value: unknown): readonly Fault[] {
  if (typeof value !== 'string') return [notText]
  const parsed = parsePhoneNumber(value)
  return parsed.ok ? [] : [{ message: PHONE_SENTENCES[parsed.failure] }]
}

/** RFC 5321 limits the whole address to 254 characters; the rest is found out only by writing to it. */
export function checkEmail(value: unknown): readonly Fault[] {
  const faults = checkText(value, { maximumLength: 254, lines: 'one' })
  if (faults.length > 0) return faults
  return /^[^\s@"<>(),:;\\]+@[^\s@"<>(),:;\\.]+(?:\.[^\s@"<>(),:;\\.]+)+$/.test(String(value)) ? [] : [notAnEmail]
}

/** ISO 3166-1 alpha-3, as the population register keeps it: VNM. */
export function checkNationality(value: unknown): readonly Fault[] {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? [] : [notACountry]
}

const NAME_SENTENCES: Readonly<Record<PersonNameFailure, Text>> = {
  empty: { vi: 'Nhập họ, chữ đệm và tên.', en: 'Enter the full name.' },
  'too-long': {
    vi: 'Họ tên dài quá 100 ký tự. Nhập họ tên đúng như trên giấy tờ.',
    en: 'The name is longer than 100 characters. Enter it as it stands on the identity document.',
  },
  'contains-digit': {
    vi: 'Họ tên không có chữ số. Nhập họ tên đúng như trên giấy tờ.',
    en: 'A name has no digits. Enter it as it stands on the identity document.',
  },
  'letter-not-allowed': {
    vi: 'Họ tên chỉ gồm chữ cái, dấu cách, dấu gạch nối và dấu nháy. Xóa các ký tự khác.',
    en: 'A name has letters, spaces, hyphens and apostrophes only. Remove other characters.',
  },
  'no-letter': { vi: 'Nhập họ tên bằng chữ cái.', en: 'Enter the name in letters.' },
}

const PERSONAL_ID_SENTENCES: Readonly<Record<'not-twelve-digits' | 'province-unknown', Text>> = {
  'not-twelve-digits': {
    vi: 'Số định danh cá nhân gồm đúng 12 chữ số. Nhập số in trên thẻ căn cước.',
    en: 'A personal id has exactly 12 digits. Enter the number printed on the identity card.',
  },
  'province-unknown': {
    vi: 'Ba chữ số đầu không phải mã nơi đăng ký khai sinh. Xem lại số in trên thẻ căn cước.',
    en: 'The first three digits are no code of a place of birth registration. Check the number on the identity card.',
  },
}

const wrongNumber: Text = {
  vi: 'Nhập số điện thoại Việt Nam, ví dụ 0912 345 678.',
  en: 'Enter a Vietnamese telephone number, for example 0912 345 678.',
}

const PHONE_SENTENCES: Readonly<Record<Extract<ParsedPhoneNumber, { ok: false }>['failure'], Text>> = {
  'not-a-number': wrongNumber,
  'not-vietnamese': wrongNumber,
  'prefix-unknown': {
    vi: 'Đầu số này không thuộc mạng di động nào của Việt Nam. Xem lại số điện thoại.',
    en: 'No Vietnamese mobile network has this prefix. Check the number.',
  },
  'wrong-length': {
    vi: 'Số điện thoại thiếu hoặc thừa chữ số; số di động có 10 chữ số. Xem lại số điện thoại.',
    en: 'Digits are missing or too many; a mobile number has 10. Check the number.',
  },
}

const notAnEmail: Fault = {
  message: {
    vi: 'Nhập địa chỉ thư điện tử đầy đủ, ví dụ ten@vidu.vn.',
    en: 'Enter a whole e-mail address, for example name@example.vn.',
  },
}

const notACountry: Fault = {
  message: { vi: 'Chọn quốc tịch trong danh sách.', en: 'Choose a nationality from the list.' },
}
