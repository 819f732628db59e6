/** The nine digits of an identity card issued before 2016 (Decree 05/1999/NĐ-CP), undefined for anything else. No rule inside. */
export function parseOldIdentityNumber(text: string): string | undefined {
  const digits = text.replace(/[\s.]/g, '')
  return /^\d{9}$/.test(digits) ? digits : undefined
}
