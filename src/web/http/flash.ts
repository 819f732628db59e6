import type { FastifyReply, FastifyRequest } from 'fastify'
import type { WebSettings } from './site.ts'
import { sealCookie, takeCookie } from './sealed-cookie.ts'

/** A sentence for the next page: what was done, after the redirect that follows a POST. */
export type FlashMessage = { readonly kind: 'success' | 'warning' | 'information'; readonly sentence: string }

export function setFlash(reply: FastifyReply, message: FlashMessage, settings: WebSettings): void {
  sealCookie(reply, 'sen-flash', message, { settings, minutes: 2 })
}

export function takeFlash(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: WebSettings,
): FlashMessage | undefined {
  return takeCookie(request, reply, 'sen-flash', settings) as FlashMessage | undefined
}
