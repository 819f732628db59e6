import { randomInt } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Without I, L, O, U: people read references aloud and type them at counters. */
const DRAWN = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const PREFIX = 'SEN'
const DRAWN_LENGTH = 9

/** A new payment reference, e.g. `SEN4K7Q2M9XA` and one check character; 45 random bits, so that nobody walks through them. */
export function drawReference(): string {
  const drawn = Array.from({ length: DRAWN_LENGTH }, () => DRAWN[randomInt(DRAWN.length)])
  const text = PREFIX + drawn.join('')
  return text + checkCharacter(text)
}

/** The reference as we print it, when the text is one; payers and banks change case and put in spaces, dots and hyphens. */
export function readReference(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s.-]/g, '')
  const isWhole = plain.length === PREFIX.length + DRAWN_LENGTH + 1 && /^SEN[0-9A-Z]+$/.test(plain)
  return isWhole && checkCharacter(plain.slice(0, -1)) === plain.at(-1) ? plain : undefined
}

/** ISO/IEC 7064 MOD 37,36: finds every wrong character and every swap of two neighbours. */
function checkCharacter(text: string): string {
  let product = 36
  for (const character of text) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36
    product = (sum * 2) % 37
  }
  return ALPHABET[(37 - product) % 36]!
}
