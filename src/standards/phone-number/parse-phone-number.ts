import { readFileSync } from 'node:fs'
import { parseCsv } from '../csv/parse-csv.ts'

export type ParsedPhoneNumber =
  | {
      readonly ok: true
      readonly kind: 'mobile' | 'landline'
      /** As stored and sent: +84912345678. */
      readonly international: string
      /** As people read it: 0912 345 678. */
      readonly national: string
    }
  | { readonly ok: false; readonly failure: 'not-a-number' | 'not-vietnamese' | 'prefix-unknown' | 'wrong-length' }

const mobilePrefixes = new Set(
  parseCsv(readFileSync(new URL('../../../data/mobile-prefixes.csv', import.meta.url), 'utf8'), ['prefix']).map(
    (row) => row.prefix,
  ),
)

/** Reads what people type: 0912.345.678, +84 912 345 678, 0084…, (024) 3825 1234. Mobile numbers have ten digits, others start with 02. */
export function parsePhoneNumber(text: string): ParsedPhoneNumber {
  const typed = text.replace(/[\s.()-]/g, '')
  if (!/^\+?\d{3,16}$/.test(typed)) return { ok: false, failure: 'not-a-number' }
  const digits = typed.replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/, '0')
  if (!digits.startsWith('0') || digits.startsWith('00')) return { ok: false, failure: 'not-vietnamese' }
  if (digits.startsWith('02')) {
    if (digits.length !== 10 && digits.length !== 11) return { ok: false, failure: 'wrong-length' }
    return { ok: true, kind: 'landline', international: `+84${digits.slice(1)}`, national: digits }
  }
  if (!mobilePrefixes.has(digits.slice(0, 3))) return { ok: false, failure: 'prefix-unknown' }
  if (digits.length !== 10) return { ok: false, failure: 'wrong-length' }
  const national = `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`
  return { ok: true, kind: 'mobile', international: `+84${digits.slice(1)}`, national }
}
