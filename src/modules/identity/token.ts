import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text)
}

/** What is kept of a token. No salt and no slow hash: nobody guesses 256 bits. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
