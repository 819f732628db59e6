import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { kernelErrors } from '#kernel/errors.ts'
import type { IdentitySettings } from '../settings.ts'
import { isToken, newToken } from '../token.ts'
import { sessionOf } from './authenticate.ts'
import { readCookie, setCookie } from './cookies.ts'

type Settings = Pick<IdentitySettings, 'publicUrl' | 'secret'>

/**
 * The hidden field that proves that a form came from our page: bound to the session, or, for people who are not signed in, to a
 * cookie of this browser (signed double submit). It stands beside the check of the origin, for browsers that name none.
 */
export function formToken(request: FastifyRequest, reply: FastifyReply, settings: Settings): string {
  const session = sessionOf(request)
  if (session) return sign(`session:${session.id}`, settings)
  let browser = readCookie(request, 'sen-form', settings)
  if (!isToken(browser)) {
    browser = newToken()
    setCookie(reply, 'sen-form', browser, settings)
  }
  return sign(`browser:${browser}`, settings)
}

/** Throws `form-expired` unless the token was made for this session or browser. */
export function checkFormToken(request: FastifyRequest, token: unknown, settings: Settings): void {
  const session = sessionOf(request)
  const browser = readCookie(request, 'sen-form', settings)
  const expected = session
    ? sign(`session:${session.id}`, settings)
    : isToken(browser) && sign(`browser:${browser}`, settings)
  if (expected && typeof token === 'string' && isEqual(token, expected)) return
  throw kernelErrors.problem('form-expired')
}

function sign(subject: string, { secret }: Settings): string {
  return createHmac('sha256', secret).update(`form-token:${subject}`).digest('base64url')
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
