import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { WebSettings } from './site.ts'

type CookieName = 'sen-flash' | 'sen-kept'
type Sealed = { readonly until: number; readonly content: unknown }

/** Browsers keep 4,096 bytes of a cookie, and Node reads 16 KB of headers: three pieces leave room for the others. */
const PIECE = 3800
const PIECES = 3
const LARGEST_CONTENT = 64 * 1024

/**
 * Keeps a small content in the browser for some minutes, so that only this server can read or change it (AES-256-GCM).
 * False when it does not fit.
 */
export function sealCookie(
  reply: FastifyReply,
  name: CookieName,
  content: unknown,
  { settings, minutes }: { readonly settings: WebSettings; readonly minutes: number },
): boolean {
  const sealed: Sealed = { until: Date.now() + minutes * 60_000, content }
  const text = seal(brotliCompressSync(JSON.stringify(sealed)), name, settings)
  if (text.length > PIECE * PIECES) return false
  for (let piece = 0; piece < PIECES; piece += 1) {
    const part = text.slice(piece * PIECE, (piece + 1) * PIECE)
    if (part !== '') setPiece(reply, `${name}-${piece}`, part, { settings, maxAge: minutes * 60 })
  }
  return true
}

/** The content, once: reading takes the cookie away. Undefined when there is none, it is too old, or somebody touched it. */
export function takeCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  name: CookieName,
  settings: WebSettings,
): unknown {
  const pieces = Array.from({ length: PIECES }, (_, piece) => `${name}-${piece}`)
  const text = pieces.map((piece) => request.cookies[fullName(piece, settings)] ?? '').join('')
  if (text === '') return undefined
  for (const piece of pieces) {
    if (request.cookies[fullName(piece, settings)]) setPiece(reply, piece, '', { settings, maxAge: 0 })
  }
  return open(text, name, settings)
}

function seal(plain: Buffer, name: CookieName, settings: WebSettings): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(settings), nonce).setAAD(Buffer.from(name))
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64url')
}

function open(text: string, name: CookieName, settings: WebSettings): unknown {
  const bytes = Buffer.from(text, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(settings), bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(12, 28))
    const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
    const sealed = JSON.parse(brotliDecompressSync(plain, { maxOutputLength: LARGEST_CONTENT }).toString()) as Sealed
    return sealed.until > Date.now() ? sealed.content : undefined
  } catch {
    return undefined
  }
}

function keyOf({ secret }: WebSettings): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'sealed cookies of pages', 32))
}

function setPiece(
  reply: FastifyReply,
  name: string,
  value: string,
  { settings, maxAge }: { readonly settings: WebSettings; readonly maxAge: number },
): void {
  reply.setCookie(fullName(name, settings), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(settings),
    maxAge,
  })
}

/** Bound to host and https by its name (RFC 6265bis 4.1.3.2), where there is https. */
function fullName(name: string, settings: WebSettings): string {
  return isSecure(settings) ? `__Host-${name}` : name
}

function isSecure({ publicUrl }: WebSettings): boolean {
  return publicUrl.startsWith('https:')
}
