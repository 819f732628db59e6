/** 1 → 'AA000001', 1,000,000 → 'AB000000': two letters count the millions. */
export function licenceSerial(number: number): string {
  const millions = Math.floor(number / 1_000_000)
  if (number < 1 || millions >= 26 * 26) throw new RangeError(`no serial for card ${number}`)
  const letters = String.fromCodePoint(65 + Math.floor(millions / 26), 65 + (millions % 26))
  return letters + String(number % 1_000_000).padStart(6, '0')
}
