/** Reads đồng as people write them, `135.000`, `135 000 đ`, `135000`; undefined for anything else. */
export function amountIn(typed: string): number | undefined {
  const digits = typed.replace(/[\s.,]/g, '').replace(/(đ|đồng|vnd)$/iu, '')
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined
}
