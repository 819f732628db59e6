import { findPlateCode } from './plate-codes.ts'
import type { PlateCode } from './plate-codes.ts'

export type VehiclePlate = {
  readonly place: PlateCode
  /** A, B, H1, AA, LD, MĐ1 … */
  readonly series: string
  /** Five digits, four on plates of the older generation. */
  readonly number: string
  /** As painted: 30A-123.45, 29H1-123.45, 30A-1234. */
  readonly text: string
}

export type ParsedVehiclePlate =
  | { readonly ok: true; readonly plate: VehiclePlate }
  | { readonly ok: false; readonly failure: 'not-a-plate' | 'code-unknown' | 'ambiguous-without-separator' }

const unambiguous = [
  /^(\d{2})[-. ]?([A-ZĐ]{1,2}\d?)[-. ]+(\d{3}[. ]?\d{2}|\d{4})$/,
  /^(\d{2})[-. ]?([A-ZĐ]{1,2}\d?)(\d{3}\.\d{2})$/,
  /^(\d{2})[-. ]?([A-ZĐ]{1,2})(\d{4})$/,
  /^(\d{2})[-. ]?([A-ZĐ]{1,2}\d)(\d{5})$/,
]
// 29H11234 is the car 29H-112.34 or the motorcycle 29H1-1234.
const ambiguous = /^\d{2}[-. ]?[A-ZĐ]{1,2}\d{5}$/

/** Civil plates of cars and motorcycles (Circular 79/2024/TT-BCA); plates of the army (two letters first) and of diplomats are not read. */
export function parseVehiclePlate(typed: string): ParsedVehiclePlate {
  const text = typed.normalize('NFC').toUpperCase().trim()
  const match = unambiguous.map((pattern) => pattern.exec(text)).find((found) => found !== null)
  if (!match) return { ok: false, failure: ambiguous.test(text) ? 'ambiguous-without-separator' : 'not-a-plate' }
  const [, code = '', series = '', digits = ''] = match
  const place = findPlateCode(code)
  if (!place) return { ok: false, failure: 'code-unknown' }
  const number = digits.replace(/[. ]/g, '')
  return { ok: true, plate: { place, series, number, text: `${code}${series}-${withDot(number)}` } }
}

function withDot(number: string): string {
  return number.length === 5 ? `${number.slice(0, 3)}.${number.slice(3)}` : number
}
