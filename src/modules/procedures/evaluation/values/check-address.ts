import type { Text } from '#kernel/text.ts'
import type { Fault } from '../check-value.ts'
import { checkText } from './check-text.ts'

const MAXIMUM_LINE = 200

/** Codes by their shape (`AddressValue`); whether the commune lies in the province is a question to the directory of territory. */
export function checkAddress(value: unknown, map: 'two-tier' | 'three-tier'): readonly Fault[] {
  const address = value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : {}
  const faults: Fault[] = []
  if (!isCode(address['provinceCode'], /^\d{2}$/)) faults.push({ at: 'provinceCode', message: chooseProvince })
  if (map === 'three-tier' && !isCode(address['districtCode'], /^\d{3}$/)) {
    faults.push({ at: 'districtCode', message: chooseDistrict })
  }
  if (!isCode(address['communeCode'], /^\d{5}$/)) faults.push({ at: 'communeCode', message: chooseCommune })
  return [...faults, ...checkLine(address['line'])]
}

function checkLine(line: unknown): readonly Fault[] {
  if (line === undefined || line === '') return [{ at: 'line', message: enterLine }]
  return checkText(line, { maximumLength: MAXIMUM_LINE, lines: 'one' }).map((fault) => ({ ...fault, at: 'line' }))
}

function isCode(value: unknown, shape: RegExp): boolean {
  return typeof value === 'string' && shape.test(value)
}

const chooseProvince: Text = { vi: 'Chọn tỉnh, thành phố.', en: 'Choose a province or city.' }
const chooseDistrict: Text = { vi: 'Chọn quận, huyện.', en: 'Choose a district.' }
const chooseCommune: Text = { vi: 'Chọn xã, phường, đặc khu.', en: 'Choose a commune, ward or special zone.' }
const enterLine: Text = {
  vi: 'Nhập số nhà, đường, thôn hoặc tổ dân phố.',
  en: 'Enter house number, street, village or residential group.',
}
