export type PersonNameFailure = 'empty' | 'too-long' | 'contains-digit' | 'letter-not-allowed' | 'no-letter'

/** A technical bound; the law sets none that an existing name could break. */
const maximumLength = 100

/**
 * Letters are those of Vietnamese and of the other Latin-written languages of the country (Ñ, Č, Ĭ, Ƀ …), with hyphen and
 * apostrophe: Ê-ban, K’Brơm, H'Hen Niê.
 */
export function checkPersonName(text: string): readonly PersonNameFailure[] {
  const name = normalisePersonName(text)
  if (name === '') return ['empty']
  const failures: PersonNameFailure[] = []
  if (name.length > maximumLength) failures.push('too-long')
  if (/\p{N}/u.test(name)) failures.push('contains-digit')
  if (/[^\p{Script=Latin}\p{M}\p{N}' -]/u.test(name)) failures.push('letter-not-allowed')
  else if (!/\p{L}/u.test(name)) failures.push('no-letter')
  return failures
}

/** As stored: NFC, single spaces, plain apostrophe. Tone marks stay where the person writes them. */
export function normalisePersonName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}
