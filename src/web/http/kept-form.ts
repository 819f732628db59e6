import type { FastifyReply, FastifyRequest } from 'fastify'
import type { WebSettings } from './site.ts'
import { answersIn, type FormValues } from './form-values.ts'
import { sealCookie, takeCookie } from './sealed-cookie.ts'

type Kept = { readonly path: string; readonly values: readonly (readonly [string, readonly string[]])[] }

/** Long enough to find one's telephone, sign in and come back. */
const MINUTES = 15

/** Keeps what was typed into the page of this path while its author signs in again; false when it is too much to keep. */
export function keepForm(reply: FastifyReply, path: string, form: FormValues, settings: WebSettings): boolean {
  const kept: Kept = { path, values: answersIn(form) }
  return sealCookie(reply, 'sen-kept', kept, { settings, minutes: MINUTES })
}

/** What was kept for this page, once. */
export function takeKeptForm(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  settings: WebSettings,
): FormValues | undefined {
  const isThere = Object.keys(request.cookies).some((name) => name.includes('sen-kept'))
  if (!isThere) return undefined
  const kept = takeCookie(request, reply, 'sen-kept', settings) as Kept | undefined
  return kept?.path === path ? new Map(kept.values) : undefined
}
