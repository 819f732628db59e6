import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import type { WebSettings } from './site.ts'
import type { Visit } from './visit.ts'

type Exchange = Pick<Visit, 'site' | 'request' | 'reply' | 'now'>
type CookieName = 'sen-flash' | 'sen-kept'
type Sealed = { readonly until: number; readonly content: unknown }

/** Browsers keep 4,096 bytes of a cookie, and Node reads 16 KB of headers: three pieces leave room for the others. */
const PIECE = 3800
const PIECES = 3
const LARGEST_CONTENT = 1024 * 1024

/**
 * Keeps a small content in the browser for some minutes, so that only this server can read or change it (AES-256-GCM).
 * False when it does not fit.
 */
export function sealCookie(
  exchange: Exchange,
  { name, content, minutes }: { readonly name: CookieName; readonly content: unknown; readonly minutes: number },
): boolean {
  const sealed: Sealed = { until: exchange.now.epochMilliseconds + minutes * 60_000, content }
  const text = seal(brotliCompressSync(JSON.stringify(sealed)), name, exchange.site.settings)
  if (text.length > PIECE * PIECES) return false
  for (let piece = 0; piece * PIECE < text.length; piece += 1) {
    setPiece(exchange, `${name}-${piece}`, {
      value: text.slice(piece * PIECE, (piece + 1) * PIECE),
      maxAge: minutes * 60,
    })
  }
  return true
}

/** The content, once: reading takes the cookie away. Undefined when there is none, it is too old, or somebody touched it. */
export function takeCookie(exchange: Exchange, name: CookieName): unknown {
  const { request, now, site } = exchange
  let text = ''
  for (let piece = 0; piece < PIECES; piece += 1) {
    const value = request.cookies[fullName(`${name}-${piece}`, site.settings)]
    if (value === undefined) break
    setPiece(exchange, `${name}-${piece}`, { value: '', maxAge: 0 })
    text += value
  }
  const sealed = text === '' ? undefined : open(text, name, site.settings)
  return sealed && sealed.until > now.epochMilliseconds ? sealed.content : undefined
}

function seal(plain: Buffer, name: CookieName, settings: WebSettings): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(settings), nonce).setAAD(Buffer.from(name))
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64url')
}

function open(text: string, name: CookieName, settings: WebSettings): Sealed | undefined {
  const bytes = Buffer.from(text, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(settings), bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(12, 28))
    const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
    return JSON.parse(brotliDecompressSync(plain, { maxOutputLength: LARGEST_CONTENT }).toString()) as Sealed
  } catch {
    return undefined
  }
}

function keyOf({ secret }: WebSettings): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'sealed cookies of pages', 32))
}

function setPiece(
  { reply, site }: Exchange,
  name: string,
  { value, maxAge }: { readonly value: string; readonly maxAge: number },
): void {
  const secure = isSecure(site.settings)
  reply.setCookie(fullName(name, site.settings), value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge })
}

/** Bound to host and https by its name (RFC 6265bis 4.1.3.2), where there is https. */
function fullName(name: string, settings: WebSettings): string {
  return isSecure(settings) ? `__Host-${name}` : name
}

function isSecure({ publicUrl }: WebSettings): boolean {
  return publicUrl.startsWith('https:')
}
