export type ParsedTaxCode =
  | { readonly ok: true; readonly code: string; readonly main: string; readonly branch: string | undefined }
  | { readonly ok: false; readonly failure: 'not-ten-or-thirteen-digits' | 'check-digit-differs' }

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const

/**
 * Ten digits, or ten and the three of a branch (Circular 86/2024/TT-BTC art. 5). Since 01/07/2025 the tax code of a person is the
 * twelve-digit personal id: that is another field kind. `code` has the official form, 0100109106 or 0100109106-001.
 */
export function parseTaxCode(text: string): ParsedTaxCode {
  const match = /^(\d{10})(?:-?(\d{3}))?$/.exec(text.replace(/[\s.]/g, ''))
  if (!match) return { ok: false, failure: 'not-ten-or-thirteen-digits' }
  const main = match[1]!
  const branch = match[2]
  if (checkDigit(main) !== Number(main[9])) return { ok: false, failure: 'check-digit-differs' }
  return { ok: true, code: branch ? `${main}-${branch}` : main, main, branch }
}

/** 1 to 10; the value 10 never equals a digit, so such numbers are not issued. */
function checkDigit(digits: string): number {
  return 10 - (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)
}
